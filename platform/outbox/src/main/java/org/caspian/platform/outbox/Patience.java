package org.caspian.platform.outbox;

import java.time.Duration;

/**
 * How long nothing has been acknowledged while something waited for it. Measured over all batches
 * since the last acknowledgement: Kafka may refuse at once, answer nothing, or both by turns.
 */
final class Patience {

  private final Duration limit;
  private boolean waiting;
  private long sinceNanos;

  Patience(Duration limit) {
    this.limit = limit;
  }

  /** Something waits from now on, if nothing did before. */
  void begin() {
    if (!waiting) {
      renew();
    }
  }

  /** Something was acknowledged. */
  void renew() {
    waiting = true;
    sinceNanos = System.nanoTime();
  }

  /** Nothing waits any more. */
  void end() {
    waiting = false;
  }

  boolean isOver() {
    return waiting && System.nanoTime() - sinceNanos > limit.toNanos();
  }

  /** The failure to report when it is over. */
  UnansweredException failure(Exception cause) {
    return new UnansweredException("nothing was acknowledged for " + limit, cause);
  }
}
