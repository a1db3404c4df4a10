package org.caspian.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The timeouts of one exchange. While the request is sent, and again while the answer comes,
 * something has to move; in between the service has its time to think; and all of it together has
 * an end. Used on one event loop only.
 */
final class Deadlines {

  /** How far the exchange is. */
  enum Phase {
    SENDING,
    WAITING,
    ANSWERING
  }

  private final Vertx vertx;
  private final Duration idle;
  private final Duration firstByte;
  private final Consumer<Phase> onExpired;
  private Phase phase = Phase.SENDING;
  private long lastMove;
  private long sent;
  private long phaseTimer;
  private long totalTimer;

  /**
   * Timeouts that do not run yet.
   *
   * @param onExpired told once, when the first of them passes
   */
  Deadlines(Vertx vertx, Duration idle, Duration firstByte, Consumer<Phase> onExpired) {
    this.vertx = vertx;
    this.idle = idle;
    this.firstByte = firstByte;
    this.onExpired = onExpired;
  }

  void start(Duration total) {
    totalTimer = vertx.setTimer(total.toMillis(), fired -> expire());
    watch();
  }

  /** Bytes went in one of the directions. */
  void moved() {
    lastMove = System.nanoTime();
  }

  /** The request is sent; now the first byte of the answer is due. */
  void requestSent() {
    if (phase == Phase.SENDING) {
      phase = Phase.WAITING;
      sent = System.nanoTime();
      vertx.cancelTimer(phaseTimer);
      phaseTimer = vertx.setTimer(Math.max(1, firstByte.toMillis()), fired -> expire());
    }
  }

  /** How long the answer is waited for since the request was sent. */
  Duration waited() {
    return phase == Phase.SENDING ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - sent);
  }

  /** The head of the answer came. */
  void answered() {
    phase = Phase.ANSWERING;
    vertx.cancelTimer(phaseTimer);
    watch();
  }

  /** The exchange is over, one way or another. */
  void stop() {
    vertx.cancelTimer(phaseTimer);
    vertx.cancelTimer(totalTimer);
  }

  private void watch() {
    moved();
    watch(idle.toMillis());
  }

  /** A move only notes its time; setting a timer anew for every buffer would cost more. */
  private void watch(long millis) {
    phaseTimer =
        vertx.setTimer(
            millis,
            fired -> {
              long left = idle.minusNanos(System.nanoTime() - lastMove).toMillis();
              if (left > 0) {
                watch(left);
              } else {
                expire();
              }
            });
  }

  private void expire() {
    stop();
    onExpired.accept(phase);
  }
}
