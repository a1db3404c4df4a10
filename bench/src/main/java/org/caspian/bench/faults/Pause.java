package org.caspian.bench.faults;

import java.time.Duration;

/** Waiting, in a program whose work takes time. */
final class Pause {

  private Pause() {}

  /**
   * Waits so long.
   *
   * @throws BenchException when interrupted
   */
  static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted", interruption);
    }
  }
}
