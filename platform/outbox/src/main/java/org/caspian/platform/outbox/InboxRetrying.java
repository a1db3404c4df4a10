package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.caspian.platform.outbox.InboxTable.Waiting;
import org.jboss.logging.Logger;

/**
 * Tries waiting messages again, the first of each key, with growing pauses; after the last try the
 * message is parked, and its key with it, until somebody replays it. Any number of instances may do
 * this at once.
 *
 * <p>A try is counted in a transaction of its own before it is made: a message that kills the
 * process counts too.
 */
final class InboxRetrying implements Work {

  private static final Logger LOGGER = Logger.getLogger(InboxRetrying.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Transactions transactions;
  private final Handlers handlers;
  private final OutboxMetrics metrics;
  private final Wakeup wakeup;
  private final Clock clock;

  InboxRetrying(
      Transactions transactions,
      Handlers handlers,
      OutboxMetrics metrics,
      Wakeup wakeup,
      Clock clock) {
    this.transactions = transactions;
    this.handlers = handlers;
    this.metrics = metrics;
    this.wakeup = wakeup;
    this.clock = clock;
  }

  @Override
  public void round() throws InterruptedException {
    Optional<Waiting> due = transactions.inNew(this::claim);
    if (due.isPresent()) {
      attempt(due.get());
    } else {
      wakeup.await(POLL);
    }
  }

  @Override
  public void close() {
    // it holds nothing between rounds
  }

  private Optional<Waiting> claim(Connection connection) throws SQLException {
    Instant now = clock.instant();
    Optional<Waiting> due = InboxTable.claim(connection, now);
    if (due.isPresent()) {
      Waiting waiting = due.get();
      InboxTable.count(connection, waiting.position(), Tries.next(waiting.tries() + 1, now));
    }
    return due;
  }

  private void attempt(Waiting waiting) {
    try {
      if (transactions.inNew(connection -> apply(connection, waiting))) {
        metrics.applied(1);
      }
    } catch (RuntimeException | Error e) { // an Error of a handler is a failure like any other
      boolean last = Tries.isLast(waiting.tries() + 1);
      Instant parkedAt = last ? clock.instant() : null;
      if (last) {
        LOGGER.errorf(e, "%s is parked, with every later one of its key", waiting.record());
      } else {
        LOGGER.infof("%s waits after try %d: %s", waiting.record(), waiting.tries() + 1, e);
      }
      transactions.inNew(
          connection ->
              InboxTable.failed(connection, waiting.position(), Tries.error(e), parkedAt));
    }
  }

  private boolean apply(Connection connection, Waiting waiting) throws SQLException {
    if (!InboxTable.hold(connection, waiting.position())) {
      return false;
    }
    if (handlers.take(waiting.record())) {
      handlers.handle(waiting.record());
    }
    InboxTable.remove(connection, waiting.position());
    return true;
  }
}
