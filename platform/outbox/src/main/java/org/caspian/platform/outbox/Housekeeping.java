package org.caspian.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Looks at the tables for the metrics, and deletes what is old, in small transactions. Two at once
 * are harmless.
 */
final class Housekeeping implements Work {

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final long BETWEEN_LOOKS_NANOS = Duration.ofSeconds(5).toNanos();
  private static final long BETWEEN_PURGES_NANOS = Duration.ofHours(1).toNanos();
  private static final int PURGED_AT_ONCE = 1_000;

  private final Transactions transactions;
  private final Set<String> stateTopics;
  private final Duration outboxKept;
  private final Duration inboxKept;
  private final OutboxMetrics metrics;
  private final Clock clock;
  private long nextLook = System.nanoTime();
  private long nextPurge = System.nanoTime();

  /**
   * Makes it.
   *
   * @param outboxKept how long a message is kept after it was published
   * @param inboxKept how long an id is kept after it was seen; longer than any topic keeps facts
   */
  Housekeeping(
      Transactions transactions,
      Set<String> stateTopics,
      Duration outboxKept,
      Duration inboxKept,
      OutboxMetrics metrics,
      Clock clock) {
    if (inboxKept.compareTo(TopicMaking.KEPT) <= 0) {
      throw new IllegalArgumentException("ids must outlive the topics: " + inboxKept);
    }
    this.transactions = transactions;
    this.stateTopics = stateTopics;
    this.outboxKept = outboxKept;
    this.inboxKept = inboxKept;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public boolean round() throws InterruptedException {
    long now = System.nanoTime();
    if (now - nextLook >= 0) {
      nextLook = now + BETWEEN_LOOKS_NANOS;
      look();
    } else if (now - nextPurge >= 0) {
      purge();
      nextPurge = now + BETWEEN_PURGES_NANOS;
    } else {
      Thread.sleep(PAUSE);
      return false;
    }
    return true;
  }

  @Override
  public void close() {
    metrics.sampled(null);
  }

  /** Reads what the metrics show. */
  void look() {
    metrics.sampled(
        transactions.inNew(
            connection ->
                new OutboxMetrics.Sample(
                    OutboxTable.backlog(connection), InboxTable.queues(connection))));
  }

  /** Deletes what is old. */
  void purge() {
    Instant now = clock.instant();
    drain(
        () ->
            transactions.inNew(
                connection ->
                    OutboxTable.purge(
                        connection, now.minus(outboxKept), stateTopics, PURGED_AT_ONCE)));
    drain(
        () ->
            transactions.inNew(
                connection -> InboxTable.purge(connection, now.minus(inboxKept), PURGED_AT_ONCE)));
  }

  private static void drain(IntSupplier purge) {
    int purged = PURGED_AT_ONCE;
    while (purged == PURGED_AT_ONCE) {
      purged = purge.getAsInt();
    }
  }
}
