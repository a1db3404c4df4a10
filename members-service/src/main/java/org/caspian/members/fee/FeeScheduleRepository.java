package org.caspian.members.fee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The fee schedules in the database. All callers may know of all of them. */
@ApplicationScoped
class FeeScheduleRepository implements PanacheRepositoryBase<FeeSchedule, UUID> {

  private static final String IN_FORCE = "year = ?1 and state = ?2";

  /**
   * One schedule.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  FeeSchedule get(UUID id) {
    return findByIdOptional(id).orElseThrow(FeeScheduleRepository::notFound);
  }

  /**
   * One schedule as it is now, locked until the transaction ends: who makes invoices by it and who
   * cancels it come one after the other.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  FeeSchedule locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(FeeScheduleRepository::notFound);
  }

  /** The one that is in force for a year. */
  Optional<FeeSchedule> inForce(int year) {
    return find(IN_FORCE, year, FeeScheduleState.ISSUED).firstResultOptional();
  }

  /** The one that is in force for a year, locked as {@link #locked} does. */
  Optional<FeeSchedule> lockedInForce(int year) {
    return find(IN_FORCE, year, FeeScheduleState.ISSUED)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  private static ProblemException notFound() {
    return new ProblemException(Problems.NOT_FOUND, "There is no such fee schedule.");
  }
}
