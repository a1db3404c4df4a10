package org.caspian.bench.load;

/**
 * What was seen of a subject in one round.
 *
 * @param perSecond what was done well, in a second
 * @param p50 milliseconds; not a number where nobody told
 * @param p99 milliseconds; not a number where nobody told
 * @param failures what was not done well
 * @param failure the first of those, in words; empty when there were none
 */
record Sample(double perSecond, double p50, double p99, long failures, String failure) {

  static Sample of(Latencies latencies, double seconds, long failures, String failure) {
    return new Sample(
        latencies.count() / seconds,
        latencies.millis(0.5),
        latencies.millis(0.99),
        failures,
        failure);
  }
}
