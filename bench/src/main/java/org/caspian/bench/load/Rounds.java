package org.caspian.bench.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures subjects in turn, round by round, so that whatever else the machine does meets all of
 * them alike.
 *
 * @param count how many rounds
 * @param length how long each subject works in a round
 * @param warmUp how long each works before, unmeasured, that a JVM stands behind
 * @param notes is told what went wrong
 * @param out is told each round
 */
record Rounds(int count, Duration length, Duration warmUp, Notes notes, PrintStream out) {

  /** Has each work unmeasured, until its JVMs have compiled what it needs. */
  void warm(List<? extends Subject> subjects) {
    work(subjects, warmUp);
  }

  /** Has each work unmeasured as long as in a round: nothing of it is compiled any more. */
  void settle(List<? extends Subject> subjects) {
    work(subjects, length);
  }

  private void work(List<? extends Subject> subjects, Duration time) {
    for (Subject subject : subjects) {
      notes.check(subject.name() + ", warming up", subject.measure(time));
    }
  }

  /** The samples of each subject by its name, in order. */
  Measured measure(List<? extends Subject> subjects) {
    Map<String, List<Sample>> samples = new LinkedHashMap<>();
    for (int round = 1; round <= count; round++) {
      for (Subject subject : subjects) {
        Sample sample = subject.measure(length);
        notes.check(subject.name(), sample);
        samples.computeIfAbsent(subject.name(), _ -> new ArrayList<>()).add(sample);
        out.println(line(round, subject, sample));
      }
    }
    return new Measured(samples);
  }

  private static String line(int round, Subject subject, Sample sample) {
    String rate =
        String.format(
            Locale.ROOT, "  %-44s round %d  %,9.0f/s", subject.name(), round, sample.perSecond());
    return Double.isNaN(sample.p50())
        ? rate
        : rate
            + String.format(
                Locale.ROOT, "   p50 %7.2f ms   p99 %7.2f ms", sample.p50(), sample.p99());
  }
}
