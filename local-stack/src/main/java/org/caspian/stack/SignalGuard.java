package org.caspian.stack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets work that Ctrl-C or a kill breaks off end in order: it is interrupted, undone, and only then
 * this JVM ends.
 */
final class SignalGuard {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Thread worker = Thread.currentThread();
  private final AtomicBoolean brokenOff = new AtomicBoolean();
  private final CountDownLatch over = new CountDownLatch(1);

  private SignalGuard() {}

  /**
   * Does the work in this thread.
   *
   * @param work the work, which minds interrupts
   * @param undo takes back what was done; called only when the work was broken off
   */
  static void run(Runnable work, Runnable undo) {
    SignalGuard guard = new SignalGuard();
    Thread hook = Thread.ofPlatform().name("end-in-order").unstarted(guard::breakOff);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      guard.work(work, undo);
    } finally {
      guard.over.countDown();
      if (!guard.brokenOff.get()) {
        Runtime.getRuntime().removeShutdownHook(hook);
      }
    }
  }

  private void work(Runnable work, Runnable undo) {
    try {
      work.run();
    } finally {
      if (brokenOff.get()) {
        // The interrupt has done its duty; undoing waits for processes, too.
        Thread.interrupted();
        undo.run();
      }
    }
  }

  private void breakOff() {
    brokenOff.set(true);
    worker.interrupt();
    try {
      over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }
}
