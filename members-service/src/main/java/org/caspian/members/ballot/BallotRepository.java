package org.caspian.members.ballot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The ballots in the database. All callers may know of all of them. */
@ApplicationScoped
class BallotRepository implements PanacheRepositoryBase<Ballot, UUID> {

  /**
   * One ballot.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Ballot get(UUID id) {
    return findByIdOptional(id).orElseThrow(BallotRepository::notFound);
  }

  /**
   * One ballot as it is now, locked until the transaction ends: votes come one after the other, and
   * none while it is counted.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Ballot locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(BallotRepository::notFound);
  }

  /** Whether a ballot that needs the assembly to sit is open. */
  boolean isOpenAt(UUID assembly) {
    return count(
            "assemblyId = ?1 and state = ?2 and mode <> ?3",
            assembly,
            BallotState.OPEN,
            BallotMode.CORRESPONDENCE)
        > 0;
  }

  private static ProblemException notFound() {
    return new ProblemException(Problems.NOT_FOUND, "There is no such ballot.");
  }
}
