package org.caspian.bench.load;

import java.util.List;

/** The middle of a few figures. */
final class Median {

  private Median() {}

  /** Of an even number of them the mean of the two in the middle; not a number of none. */
  static double of(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int size = sorted.size();
    if (size == 0) {
      return Double.NaN;
    }
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }
}
