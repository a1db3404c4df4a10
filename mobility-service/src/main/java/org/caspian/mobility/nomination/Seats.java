package org.caspian.mobility.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.caspian.mobility.nomination.model.SeatKey;
import org.caspian.mobility.nomination.model.SeatLedger;
import org.hibernate.Session;

/** The seat ledgers in the database. */
@ApplicationScoped
class Seats {

  private final Session session;

  Seats(Session session) {
    this.session = session;
  }

  /**
   * The ledger, locked until the transaction ends. Others that want a seat of the same condition
   * and year wait; so it is asked for as late as may be.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  SeatLedger locked(SeatKey key) {
    return find(key)
        .orElseGet(
            () -> {
              insert(key);
              return find(key).orElseThrow();
            });
  }

  /** The ledger as it is now; nobody waits. */
  SeatLedger current(SeatKey key) {
    return Optional.ofNullable(session.find(SeatLedger.class, key))
        .orElseGet(() -> new SeatLedger(key));
  }

  private Optional<SeatLedger> find(SeatKey key) {
    return Optional.ofNullable(session.find(SeatLedger.class, key, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Of those who come first at once, one inserts the row; the others wait and find it. */
  private void insert(SeatKey key) {
    session
        .createNativeMutationQuery(
            """
            insert into seat_ledger (condition_id, academic_year, held, taken)
            values (:condition, :year, 0, 0)
            on conflict do nothing
            """)
        .setParameter("condition", key.conditionId())
        .setParameter("year", key.academicYear())
        .executeUpdate();
  }
}
