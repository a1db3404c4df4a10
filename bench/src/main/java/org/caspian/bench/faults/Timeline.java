package org.caspian.bench.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happened in a run, with its time from the beginning; printed as it happens, and kept. */
final class Timeline {

  private final PrintStream out;
  private final List<String> lines = new ArrayList<>();
  private long began = System.nanoTime();

  Timeline(PrintStream out) {
    this.out = out;
  }

  /** From here on time is counted. */
  synchronized void begin() {
    began = System.nanoTime();
  }

  synchronized Duration now() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  synchronized void say(String what) {
    double seconds = now().toMillis() / 1000.0;
    String line = String.format(Locale.ROOT, "%7.1f s  %s", seconds, what);
    lines.add(line);
    out.println(line);
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }
}
