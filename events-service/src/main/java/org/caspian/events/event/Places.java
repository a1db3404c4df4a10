package org.caspian.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;

/** The place ledgers in the database. */
@ApplicationScoped
public class Places {

  private final Session session;
  private final Clock clock;

  Places(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** All places of a new event are free. */
  @Transactional(Transactional.TxType.MANDATORY)
  void prepare(Event event) {
    session.persist(new PlaceLedger(event.id(), event.createdAt()));
  }

  /**
   * The ledger of an event, locked until the transaction ends, and the event as it is now. What is
   * decided under the lock is decided for its {@link PlaceLedger#moment}. Whoever changes an event,
   * registers for it or withdraws locks its ledger before any other row, so that none of them waits
   * for another in a circle; and asks for it as late as may be, for all others wait meanwhile.
   *
   * @param event is read anew: it may have changed until the lock was got
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public PlaceLedger locked(Event event) {
    PlaceLedger ledger =
        session.find(PlaceLedger.class, event.id(), LockModeType.PESSIMISTIC_WRITE);
    session.refresh(event);
    ledger.moveOn(clock.instant());
    return ledger;
  }

  /** The ledger as it is now; nobody waits. */
  PlaceLedger current(UUID eventId) {
    return session.find(PlaceLedger.class, eventId);
  }
}
