package org.caspian.members.facility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The facilities in the database. All callers may know of all of them. */
@ApplicationScoped
class FacilityRepository implements PanacheRepositoryBase<Facility, UUID> {

  /**
   * One facility.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Facility get(UUID id) {
    return findByIdOptional(id).orElseThrow(FacilityRepository::notFound);
  }

  /**
   * One facility as it is now, locked until the transaction ends: who books a unit of it and who
   * changes its units come one after the other.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Facility locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(FacilityRepository::notFound);
  }

  private static ProblemException notFound() {
    return new ProblemException(Problems.NOT_FOUND, "There is no such facility.");
  }
}
