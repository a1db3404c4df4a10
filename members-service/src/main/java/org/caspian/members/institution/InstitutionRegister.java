package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What the features beside the register need to know of institutions. */
@ApplicationScoped
public class InstitutionRegister {

  private final InstitutionRepository repository;
  private final AssociationCalendar calendar;

  InstitutionRegister(InstitutionRepository repository, AssociationCalendar calendar) {
    this.repository = repository;
    this.calendar = calendar;
  }

  /**
   * Which institution a path names, also one that was merged: what it had stays its own.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  public UUID idOf(InstitutionRef ref) {
    return repository.get(ref).id();
  }

  /**
   * Which institution a path names under which something new is written.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}; {@link
   *     StandingProblems#INSTITUTION_MERGED}
   */
  public UUID idOfOneThatGoesOn(InstitutionRef ref) {
    Institution institution = repository.get(ref);
    repository
        .refusalOfMerged(institution)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return institution.id();
  }

  /**
   * Which institution a path names whose state on a day is asked for. What it was before it was
   * merged is its own.
   *
   * @param day at the association
   * @throws ProblemException {@link Problems#NOT_FOUND}
   * @throws InstitutionMoved if it was merged by then
   */
  public UUID idOn(LocalDate day, InstitutionRef ref) {
    Institution institution = repository.get(ref);
    if (institution.mergedAt().filter(at -> !day.isBefore(calendar.day(at))).isPresent()) {
      throw new InstitutionMoved(repository.last(institution).id());
    }
    return institution.id();
  }

  /**
   * Lets nobody else lock the institution until the transaction ends: what has to be decided for
   * all that belongs to it, one after the other.
   */
  public void lock(UUID institution) {
    repository.lock(institution);
  }

  /**
   * In which country it is, ISO 3166-1 alpha-2.
   *
   * @throws ProblemException {@link StandingProblems#INSTITUTION_UNKNOWN}
   */
  public String countryOf(UUID institution) {
    return repository
        .findByIdOptional(institution)
        .map(known -> known.profile().country())
        .orElseThrow(
            () ->
                new ProblemException(
                    StandingProblems.INSTITUTION_UNKNOWN, "The register has no such institution."));
  }
}
