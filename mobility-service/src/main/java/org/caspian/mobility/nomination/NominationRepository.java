package org.caspian.mobility.nomination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.caspian.mobility.MobilityProblems;
import org.caspian.mobility.nomination.model.Candidacy;
import org.caspian.mobility.nomination.model.Nomination;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The nominations in the database. */
@ApplicationScoped
class NominationRepository implements PanacheRepositoryBase<Nomination, UUID> {

  /**
   * A nomination that the caller may know of.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Nomination get(UUID id, Caller caller) {
    return visible(findByIdOptional(id), caller);
  }

  /**
   * A nomination that the caller may know of, locked until the transaction ends: its state and its
   * seat move together, so who decides second has to see what was decided first.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Nomination getLocked(UUID id, Caller caller) {
    return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), caller);
  }

  private static Nomination visible(Optional<Nomination> found, Caller caller) {
    Nomination nomination = found.orElseThrow(MobilityProblems::notFound);
    nomination.audience().require(caller);
    return nomination;
  }

  /** The nomination that holds or has taken a seat there for the person. */
  Optional<Nomination> findLive(Candidacy candidacy, UUID personId) {
    return find(
            "conditionId = ?1 and academicYear = ?2 and personId = ?3 and state in (PENDING, ACCEPTED)",
            candidacy.condition().conditionId(),
            candidacy.academicYear(),
            personId)
        .firstResultOptional();
  }
}
