package org.caspian.bench.load;

import java.util.Locale;

/**
 * What a figure should be.
 *
 * @param ofRatio whether it is about the ratio to the floor, and not the figure itself
 * @param atLeast whether more is better
 * @param bound where it is met
 * @param hope where it is well met; the same as the bound where nothing more was hoped for
 */
record Aim(boolean ofRatio, boolean atLeast, double bound, double hope) {

  /** The ratio to the floor is at least this. */
  static Aim ratioAtLeast(double bound) {
    return new Aim(true, true, bound, bound);
  }

  /** The ratio to the floor is at most this. */
  static Aim ratioAtMost(double bound) {
    return new Aim(true, false, bound, bound);
  }

  /** The figure is at least this. */
  static Aim atLeast(double bound) {
    return new Aim(false, true, bound, bound);
  }

  /** The figure is at most this. */
  static Aim atMost(double bound) {
    return new Aim(false, false, bound, bound);
  }

  /** Hopes for more than what is asked. */
  Aim hopingFor(double more) {
    return new Aim(ofRatio, atLeast, bound, more);
  }

  /** Whether it is met by a figure, or by its ratio. */
  boolean isMetBy(double figure, Double ratio) {
    return reaches(bound, figure, ratio);
  }

  /** In words: whether it is met, and what was hoped for. */
  String verdict(double figure, Double ratio) {
    if (ofRatio && ratio == null) {
      return "no floor to compare with";
    }
    if (!isMetBy(figure, ratio)) {
      return "missed";
    }
    return hope == bound || reaches(hope, figure, ratio) ? "met" : "met, the hope is not";
  }

  private boolean reaches(double limit, double figure, Double ratio) {
    if (ofRatio && ratio == null) {
      return false;
    }
    double compared = ofRatio ? ratio : figure;
    return atLeast ? compared >= limit : compared <= limit;
  }

  @Override
  public String toString() {
    String limit = (atLeast ? "≥ " : "≤ ") + number(bound) + (ofRatio ? " ×" : "");
    return hope == bound ? limit : limit + " (hope " + number(hope) + ")";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : Double.toString(value);
  }
}
