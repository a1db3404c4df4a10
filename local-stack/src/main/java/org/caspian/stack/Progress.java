package org.caspian.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Tells how far a start or a stop has come, a line for each part. */
public final class Progress {

  private final PrintStream out;
  private final Map<String, Duration> took = new HashMap<>();

  /**
   * Progress on a stream.
   *
   * @param out where the lines go
   */
  public Progress(PrintStream out) {
    this.out = out;
  }

  /** How long each part took, at its last start or stop. */
  public synchronized Map<String, Duration> took() {
    return Map.copyOf(took);
  }

  synchronized void done(String part, Duration time, String remark) {
    took.put(part, time);
    out.printf(Locale.ROOT, "  %-12s %6.1f s   %s%n", part, time.toMillis() / 1000.0, remark);
  }

  synchronized void say(String line) {
    out.println(line);
  }
}
