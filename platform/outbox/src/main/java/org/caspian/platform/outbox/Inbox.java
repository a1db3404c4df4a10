package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes records in, each once in effect and in order within a key. The ids are stored in the
 * transaction of the effect, and what comes with a known one is given to those only that overwrite
 * state, where the version decides; a record whose handler fails waits, and so does every later one
 * of its key until that queue is empty.
 *
 * <p>After {@link #take} returns nothing of the records is needed any more; if it throws, the
 * database is away and all of them are to be given again.
 */
final class Inbox {

  private static final Logger LOGGER = Logger.getLogger(Inbox.class);

  private final Transactions transactions;
  private final Handlers handlers;
  private final OutboxMetrics metrics;
  private final Wakeup worker;
  private final Clock clock;

  /**
   * Makes it.
   *
   * @param worker is told when something waits
   */
  Inbox(
      Transactions transactions,
      Handlers handlers,
      OutboxMetrics metrics,
      Wakeup worker,
      Clock clock) {
    this.transactions = transactions;
    this.handlers = handlers;
    this.metrics = metrics;
    this.worker = worker;
    this.clock = clock;
  }

  /** A record to be taken in, and whether it had been before. */
  private record Arrival(ReceivedRecord record, boolean repeated) {}

  /** What became of records in a transaction. */
  private record Taken(int applied, int repeated, int waiting) {}

  /** Takes records in: all in one transaction, and if that fails one by one. */
  void take(List<ReceivedRecord> records) {
    List<ReceivedRecord> wanted = records.stream().filter(this::isTaken).toList();
    if (wanted.isEmpty()) {
      return;
    }
    try {
      takeTogether(wanted);
    } catch (RuntimeException | Error e) { // an Error of a handler is a failure like any other
      LOGGER.debugf(e, "%d records could not be taken in together", wanted.size());
      wanted.forEach(this::takeAlone);
    }
  }

  private boolean isTaken(ReceivedRecord record) {
    boolean taken = handlers.take(record);
    if (!taken) {
      metrics.unknown();
      LOGGER.debugf("nobody takes %s", record);
    }
    return taken;
  }

  private void takeAlone(ReceivedRecord record) {
    try {
      takeTogether(List.of(record));
    } catch (RuntimeException | Error e) {
      if (transactions.inNew(connection -> putAside(connection, record, e))) {
        LOGGER.warnf(e, "%s waits, with every later one of its key", record);
        worker.signal();
      }
    }
  }

  private void takeTogether(List<ReceivedRecord> records) {
    Taken taken = transactions.inNew(connection -> take(connection, records));
    metrics.applied(taken.applied());
    metrics.repeated(taken.repeated());
    if (taken.waiting() > 0) {
      worker.signal();
    }
  }

  private Taken take(Connection connection, List<ReceivedRecord> records) throws SQLException {
    Instant now = clock.instant();
    InboxTable.Look look = InboxTable.take(connection, records, now);
    List<Arrival> arrivals = arrivals(records, look.fresh());
    int queued = 0;
    for (Arrival arrival : arrivals) {
      ReceivedRecord record = arrival.record();
      if (look.waiting().contains(record.queue())) {
        InboxTable.enqueue(connection, record, arrival.repeated(), 0, now, now, null);
        queued++;
      } else {
        handlers.handle(record, arrival.repeated());
      }
    }
    InboxTable.requireCommittable(connection);
    return new Taken(arrivals.size() - queued, records.size() - arrivals.size(), queued);
  }

  /** What comes with a known id is for those only that overwrite state. */
  private List<Arrival> arrivals(List<ReceivedRecord> records, Set<UUID> fresh) {
    List<Arrival> arrivals = new ArrayList<>();
    for (ReceivedRecord record : records) {
      boolean repeated = !fresh.remove(record.messageId());
      if (!repeated || handlers.takeAgain(record)) {
        arrivals.add(new Arrival(record, repeated));
      }
    }
    return arrivals;
  }

  private boolean putAside(Connection connection, ReceivedRecord record, Throwable failure)
      throws SQLException {
    Instant now = clock.instant();
    boolean repeated = InboxTable.take(connection, List.of(record), now).fresh().isEmpty();
    // Another instance may have taken it in meanwhile: the partition may be its by now.
    if (repeated && !handlers.takeAgain(record)) {
      return false;
    }
    InboxTable.enqueue(
        connection, record, repeated, 1, now, Tries.next(1, now), Tries.error(failure));
    return true;
  }
}
