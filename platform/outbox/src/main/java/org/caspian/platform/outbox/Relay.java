package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends what was committed, in order of the aggregates' versions, and marks it after Kafka's
 * acknowledgement. Of all instances one does, the one that has the lease; a failure anywhere gives
 * the lease back. What was sent and not marked is sent again: duplicates at most, never a loss.
 *
 * <p>Nothing is held open while Kafka is waited for: the connection is in autocommit.
 */
final class Relay implements Work {

  static final int BATCH = 500;

  private static final Logger LOGGER = Logger.getLogger(Relay.class);
  private static final Duration POLL = Duration.ofMillis(250);

  /**
   * From the beginning of one round that sends to that of the next: what is committed meanwhile
   * goes together. A message alone costs broker, databases and every consumer nearly as much as ten
   * do. The first after a pause goes at once.
   */
  private static final Duration PACE = Duration.ofMillis(12);

  private static final int ALIVE_SECONDS = 5;

  private final Connections connections;
  private final Publisher publisher;
  private final Reannouncement reannouncement;
  private final RelaySignal signal;
  private final OutboxMetrics metrics;
  private final Clock clock;
  private final Outage kafka = new Outage("sending to Kafka");
  private Connection connection;

  Relay(
      Connections connections,
      Publisher publisher,
      Reannouncement reannouncement,
      RelaySignal signal,
      OutboxMetrics metrics,
      Clock clock) {
    this.connections = connections;
    this.publisher = publisher;
    this.reannouncement = reannouncement;
    this.signal = signal;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public boolean round() throws SQLException, InterruptedException {
    if (!leads()) {
      signal.here().await(POLL);
      return true;
    }
    Progress published = publish();
    if (published == Progress.REFUSED) {
      Thread.sleep(POLL); // not until the next signal: each commit gives one
    } else if (published == Progress.NOTHING_LEFT
        && reannouncement.step(connection, this::send) == Progress.NOTHING_LEFT) {
      signal.here().await(POLL);
    }
    return true;
  }

  @Override
  public void close() {
    if (signal.isLeading()) {
      LOGGER.info("gives the lease of the relay back");
    }
    signal.leading(false);
    publisher.close();
    Closing.quietly(connection);
    connection = null;
  }

  private boolean leads() throws SQLException {
    if (connection == null) {
      connection = connections.open();
    }
    if (!signal.isLeading() && Lease.take(connection)) {
      LOGGER.info("has the lease of the relay");
      reannouncement.requestAll(connection);
      signal.leading(true);
    }
    return signal.isLeading();
  }

  private Progress publish() throws SQLException, InterruptedException {
    long begun = System.nanoTime();
    OutboxTable.Batch batch = OutboxTable.unpublished(connection, BATCH);
    if (batch.rows().isEmpty()) {
      return Progress.NOTHING_LEFT;
    }
    batch.overtaken().forEach(this::reportOvertaken);
    List<OutboxRow> sent = send(batch.rows());
    if (!sent.isEmpty()) {
      OutboxTable.mark(
          connection, sent.stream().map(OutboxRow::messageId).toList(), clock.instant());
      metrics.published(sent.size());
    }
    if (sent.size() < batch.rows().size()) {
      return Progress.REFUSED;
    }
    if (sent.size() == BATCH) {
      return Progress.MORE_TO_DO;
    }
    awaitNext(begun);
    return Progress.NOTHING_LEFT;
  }

  private static void awaitNext(long begun) throws InterruptedException {
    long rest = PACE.toNanos() - (System.nanoTime() - begun);
    if (rest > 0) {
      TimeUnit.NANOSECONDS.sleep(rest);
    }
  }

  private List<OutboxRow> send(List<OutboxRow> rows) throws SQLException, InterruptedException {
    Publisher.Outcome outcome = publisher.send(rows, this::requireConnection);
    outcome.refusal().ifPresentOrElse(this::reportRefusal, kafka::over);
    return outcome.acknowledged();
  }

  private void requireConnection() throws SQLException {
    if (!connection.isValid(ALIVE_SECONDS)) {
      throw new SQLException("the connection that holds the lease is gone");
    }
  }

  private void reportRefusal(Exception refusal) {
    metrics.refused();
    if (refusal instanceof UnansweredException) {
      metrics.producerGivenUp();
    }
    kafka.report(refusal);
  }

  private void reportOvertaken(OutboxRow row) {
    metrics.overtaken();
    LOGGER.errorf("a later version went out before %s", row);
  }
}
