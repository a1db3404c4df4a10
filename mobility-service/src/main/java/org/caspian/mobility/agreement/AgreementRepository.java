package org.caspian.mobility.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.caspian.mobility.MobilityProblems;
import org.caspian.mobility.agreement.model.Agreement;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The agreements in the database. */
@ApplicationScoped
class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {

  /**
   * An agreement that the caller may know of.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Agreement get(UUID id, Caller caller) {
    Agreement agreement = findByIdOptional(id).orElseThrow(MobilityProblems::notFound);
    agreement.audience().require(caller);
    return agreement;
  }

  /** The agreement, if it is there and the caller may know of it. */
  Optional<Agreement> findVisible(UUID id, Caller caller) {
    return findByIdOptional(id).filter(agreement -> agreement.audience().includes(caller));
  }
}
