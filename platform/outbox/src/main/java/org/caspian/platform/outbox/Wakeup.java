package org.caspian.platform.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A signal between threads. Any number of signals before the next wait are one. */
final class Wakeup {

  private final Semaphore signals = new Semaphore(0);

  void signal() {
    signals.release();
  }

  /** Waits for a signal; tells whether there was one. */
  boolean await(Duration atMost) throws InterruptedException {
    boolean signalled = signals.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    signals.drainPermits();
    return signalled;
  }
}
