package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.rest.ProblemException;

/** How institutions stand, for the features beside the register. */
@ApplicationScoped
public class Standings {

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
   * Refuses an institution that the register does not have, or that was merged: nothing new is
   * written under its id.
   *
   * @throws ProblemException {@link StandingProblems#INSTITUTION_UNKNOWN}, {@link
   *     StandingProblems#INSTITUTION_MERGED}
   */
  public void requireKnown(UUID institution) {
    Institution known =
        repository
            .findByIdOptional(institution)
            .orElseThrow(
                () ->
                    new ProblemException(
                        StandingProblems.INSTITUTION_UNKNOWN,
                        "The register has no such institution."));
    if (known.successorId().isPresent()) {
      throw StandingProblems.merged(repository.last(known).id());
    }
  }

  /**
   * The condition of a list that its row belongs to an institution that is not under an effect.
   * Without a parameter: where one is an argument of a function Hibernate takes it for a list.
   *
   * @param institution the field with its id in HQL, {@code e.owner}
   */
  public static String notUnder(Effect effect, String institution) {
    return """
    not exists (select 1 from Suspension s where s.institution.id = %s and s.until is null
      and array_contains(s.effects, '%s'))"""
        .formatted(institution, effect.name());
  }
}
