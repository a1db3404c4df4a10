package org.caspian.bench.scale;

import java.util.Arrays;

/**
 * How long the answers to one question took.
 *
 * @param p50 the median, in milliseconds
 * @param p99 what one in a hundred exceeded, in milliseconds
 * @param rows how many rows they had
 */
record Figure(double p50, double p99, int rows) {

  static Figure of(long[] nanos, int rows) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Figure(at(sorted, 0.5), at(sorted, 0.99), rows);
  }

  private static double at(long[] sorted, double part) {
    int place = (int) Math.ceil(part * sorted.length) - 1;
    return Math.round(sorted[Math.max(place, 0)] / 1e4) / 1e2;
  }
}
