package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What the features beside the register need to know of institutions. */
@ApplicationScoped
public class InstitutionRegister {

  private final InstitutionRepository repository;

  InstitutionRegister(InstitutionRepository repository) {
    this.repository = repository;
  }

  /**
   * Which institution a path names.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  public UUID idOf(InstitutionRef ref) {
    return repository.get(ref).id();
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
