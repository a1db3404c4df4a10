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
  public boolean round() throws InterruptedException {
    if (!tryNext()) {
      wakeup.await(POLL);
    }
    return true;
  }

  @Override
  public void close() {
    // it holds nothing between rounds
  }

  /** Tries a message whose turn it is; false if there is none. */
  boolean tryNext() {
    Optional<Waiting> due = transactions.inNew(this::claim);
    due.ifPresent(this::attempt);
    return due.isPresent();
  }

  private Optional<Waiting> claim(Connection connection) throws SQLException {
    Instant now = clock.instant();
    Optional<Waiting> due = InboxTable.claim(connection, now);
    if (due.isPresent()) {
      int tries = due.get().tries() + 1;
      InboxTable.count(connection, due.get().position(), tries, Tries.next(tries, now));
    }
    return due;
  }

  private void attempt(Waiting waiting) {
    int tries = waiting.tries() + 1;
    try {
      if (transactions.inNew(connection -> apply(connection, waiting, tries))) {
        metrics.applied(1);
      }
    } catch (RuntimeException | Error e) { // an Error of a handler is a failure like any other
      Instant parkedAt = Tries.isLast(tries) ? clock.instant() : null;
      transactions.inNew(
          connection ->
              InboxTable.failed(connection, waiting.position(), tries, Tries.error(e), parkedAt));
      if (parkedAt == null) {
        LOGGER.infof("%s waits after try %d: %s", waiting.record(), tries, Tries.error(e));
      } else {
        LOGGER.errorf(
            e,
            "%s is parked, with every later one of its key; /q/messages/parked shows it",
            waiting.record());
      }
    }
  }

  private boolean apply(Connection connection, Waiting waiting, int tries) throws SQLException {
    if (!InboxTable.hold(connection, waiting.position(), tries)) {
      return false;
    }
    if (handlers.take(waiting.record())) {
      handlers.handle(waiting.record(), waiting.repeated());
    }
    InboxTable.remove(connection, waiting.position());
    return true;
  }
}
