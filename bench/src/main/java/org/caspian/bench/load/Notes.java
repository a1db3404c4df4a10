package org.caspian.bench.load;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What the report says beside its figures: what went wrong, and what was left out. */
final class Notes {

  private final PrintStream out;
  private final List<String> failures = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  Notes(PrintStream out) {
    this.out = out;
  }

  /** Tells of a sample in which something failed. */
  void check(String subject, Sample sample) {
    if (sample.failures() > 0) {
      failed(
          "%s: %d failed, the first: %s".formatted(subject, sample.failures(), sample.failure()));
    }
  }

  void failed(String what) {
    out.println("  FAILED: " + what);
    failures.add(what);
  }

  /** What a reader of the figures has to know. */
  void remark(String what) {
    out.println("  Remark: " + what);
    remarks.add(what);
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  List<String> remarks() {
    return List.copyOf(remarks);
  }
}
