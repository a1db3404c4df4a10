package org.caspian.bench.platform;

import java.time.Duration;

/** Waiting, in a program whose work takes time. */
public final class Pause {

  private Pause() {}

  /**
   * Waits so long.
   *
   * @throws BenchException when interrupted
   */
  public static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted", interruption);
    }
  }
}
