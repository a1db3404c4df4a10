package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;

/** How institutions stand, for the features beside the register. */
@ApplicationScoped
public class Standings {

  private static final String NOT_THERE = "The register has no such institution.";

  private final InstitutionRepository repository;
  private final StandingToday today;

  Standings(InstitutionRepository repository, StandingToday today) {
    this.repository = repository;
    this.today = today;
  }

  /**
   * How it stands now: one that was merged as its successor does, which acts for it; one that the
   * register does not have is no member.
   */
  public Standing of(UUID institution) {
    return repository
        .findByIdOptional(institution)
        .map(known -> today.of(repository.last(known).id()))
        .orElse(Standing.unknown());
  }

  /**
   * Whether it is a member itself. One that was merged is none, though its successor may be: that
   * one reads for itself. As the register has it now, and not as the mergers were a moment ago:
   * what is shown once cannot be taken back.
   */
  public boolean isMember(UUID institution) {
    return repository
        .findByIdOptional(institution)
        .filter(known -> known.successorId().isEmpty())
        .map(known -> today.of(known.id()))
        .filter(Standing::isMember)
        .isPresent();
  }

  /**
   * All members, and which of them an effect forbids nothing.
   *
   * @return whether the effect is not in force, by the members; to be changed by the caller
   */
  public Map<UUID, Boolean> members(Effect effect) {
    Map<UUID, Boolean> members = new HashMap<>();
    today
        .all()
        .forEach(
            (institution, standing) -> {
              if (standing.isMember()) {
                members.put(institution, standing.refusalOfCaller(effect).isEmpty());
              }
            });
    return members;
  }

  /**
   * Refuses the caller's institution what an effect forbids, or what only members may.
   *
   * @throws ProblemException what {@link Standing#refusalOfCaller} says
   */
  public void require(UUID caller, Effect effect) {
    of(caller)
        .refusalOfCaller(effect)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /**
   * Refuses whoever acts for an institution that was merged, as the register has it now.
   *
   * @throws ProblemException {@link StandingProblems#INSTITUTION_MERGED}
   */
  public void requireGoesOn(UUID institution) {
    repository
        .findByIdOptional(institution)
        .flatMap(repository::refusalOfMerged)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /** Those of the institutions that were not merged, as the register has them now. */
  public Set<UUID> goingOn(Set<UUID> institutions) {
    return repository.all(institutions).values().stream()
        .filter(institution -> institution.successorId().isEmpty())
        .map(Institution::id)
        .collect(Collectors.toSet());
  }

  /**
   * Refuses institutions that the register does not have, or that were merged: nothing new is
   * written under their ids.
   *
   * @param named each institution that a request names, by the JSON Pointer that names it
   * @throws ProblemException {@link StandingProblems#INSTITUTION_UNKNOWN} with the pointers of all
   *     that are not there; {@link StandingProblems#INSTITUTION_MERGED} with those of all that were
   *     merged
   */
  public void requireKnown(Map<String, UUID> named) {
    Map<UUID, Institution> known = repository.all(named.values());
    List<FieldError> unknown =
        named.entrySet().stream()
            .filter(each -> !known.containsKey(each.getValue()))
            .map(each -> new FieldError(each.getKey(), "institution-unknown", NOT_THERE))
            .toList();
    if (!unknown.isEmpty()) {
      throw new ProblemException(StandingProblems.INSTITUTION_UNKNOWN, NOT_THERE).errors(unknown);
    }
    List<FieldError> merged =
        named.entrySet().stream()
            .filter(each -> known.get(each.getValue()).successorId().isPresent())
            .map(each -> merged(each.getKey(), known.get(each.getValue())))
            .toList();
    if (!merged.isEmpty()) {
      throw StandingProblems.merged(merged);
    }
  }

  private FieldError merged(String pointer, Institution institution) {
    return StandingProblems.merged(pointer, repository.last(institution).id());
  }

  /**
   * The same of the institutions of a list.
   *
   * @param list the JSON Pointer of the list, {@code /electorate}
   * @throws ProblemException as {@link #requireKnown(Map)}
   */
  public void requireKnown(String list, List<UUID> institutions) {
    Map<String, UUID> named = new LinkedHashMap<>();
    for (int place = 0; place < institutions.size(); place++) {
      named.put(list + "/" + place, institutions.get(place));
    }
    requireKnown(named);
  }

  /**
   * Why nothing new is written about what stands under the id of an institution: it was merged;
   * empty if it goes on.
   */
  public Optional<ProblemException> refusalOfMerged(UUID institution) {
    return repository.findByIdOptional(institution).flatMap(repository::refusalOfMerged);
  }

  /**
   * The condition of a list that its row belongs to an institution that is not under an effect; of
   * one that was merged, that its successor is not. Those under it are few and looked for once.
   * Without a parameter: where one is an argument of a function Hibernate takes it for a list.
   *
   * @param institution the field with its id in HQL, {@code e.owner}
   */
  public static String notUnder(Effect effect, String institution) {
    return """
    cast(sql('? not in (
      with recursive suspended(id) as (
        select s.institution_id from suspension s
        where s.until is null and ''%s'' = any(s.effects)
        union
        select i.id from institution i join suspended on i.successor_id = suspended.id)
      select id from suspended)', %s) as Boolean) = true"""
        .formatted(effect.name(), institution);
  }
}
