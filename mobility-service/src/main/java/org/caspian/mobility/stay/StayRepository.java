package org.caspian.mobility.stay;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.mobility.MobilityProblems;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The stays in the database. */
@ApplicationScoped
class StayRepository implements PanacheRepositoryBase<Stay, UUID> {

  /**
   * A stay that the caller may know of.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Stay get(UUID id, Caller caller) {
    Stay stay = findByIdOptional(id).orElseThrow(MobilityProblems::notFound);
    stay.audience().require(caller);
    return stay;
  }
}
