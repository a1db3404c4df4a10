package org.caspian.bench.load;

import java.util.Arrays;

/** How long each of many things took, exactly: all are kept. One thread writes. */
final class Latencies {

  private static final double NANOS_PER_MILLI = 1e6;

  private long[] nanos = new long[4_096];
  private int count;
  private boolean sorted;

  void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = took;
    sorted = false;
  }

  void addAll(Latencies others) {
    for (int each = 0; each < others.count; each++) {
      add(others.nanos[each]);
    }
  }

  int count() {
    return count;
  }

  /**
   * The time within which this share of the things was done.
   *
   * @param share from 0 to 1; 0.99 for p99
   * @return milliseconds; not a number when there were none
   */
  double millis(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    if (!sorted) {
      Arrays.sort(nanos, 0, count);
      sorted = true;
    }
    int rank = (int) Math.ceil(share * count);
    return nanos[Math.clamp(rank - 1, 0, count - 1)] / NANOS_PER_MILLI;
  }
}
