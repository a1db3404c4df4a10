package org.caspian.gateway.proxy;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Spares an instance that failed several times in a row, so that callers do not wait for it in
 * vain: for a pause nothing is sent to it, then one request tries it, and one success ends it.
 *
 * <p>In a row, not so many of a hundred: where most requests succeed, the few that do not are slow
 * or wrong themselves, and must not shut the others out.
 */
final class Breaker {

  /** Failures in a row after which nothing is sent any more. */
  static final int FAILURES = 5;

  /** Until it is tried again. */
  static final Duration PAUSE = Duration.ofSeconds(5);

  private final LongSupplier nanoTime;
  private int failures;
  private long triedAt;

  /** One that is closed: everything may pass. */
  Breaker(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Whether a request may try the instance now. */
  synchronized boolean admits() {
    return !isOpen() || nanoTime.getAsLong() - triedAt >= PAUSE.toNanos();
  }

  /** Whether its last answers were failures, so that it is spared. */
  synchronized boolean isOpen() {
    return failures >= FAILURES;
  }

  /** A request tries it. The next one does not, before it has failed or the pause is over again. */
  synchronized void tried() {
    if (isOpen()) {
      triedAt = nanoTime.getAsLong();
    }
  }

  /**
   * It answered.
   *
   * @return whether nothing was sent to it before
   */
  synchronized boolean succeeded() {
    boolean wasOpen = isOpen();
    failures = 0;
    return wasOpen;
  }

  /**
   * It did not take the connection, broke it, or did not answer as HTTP asks or in time.
   *
   * @return whether from now on nothing is sent to it
   */
  synchronized boolean failed() {
    failures++;
    triedAt = nanoTime.getAsLong();
    return failures == FAILURES;
  }
}
