package org.caspian.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells how far a start or a stop has come, a line for each part. */
public final class Progress {

  private final PrintStream out;

  /**
   * Progress on a stream.
   *
   * @param out where the lines go
   */
  public Progress(PrintStream out) {
    this.out = out;
  }

  synchronized void done(String part, Duration time, String remark) {
    out.printf(Locale.ROOT, "  %-12s %6.1f s   %s%n", part, time.toMillis() / 1000.0, remark);
  }

  synchronized void say(String line) {
    out.println(line);
  }
}
