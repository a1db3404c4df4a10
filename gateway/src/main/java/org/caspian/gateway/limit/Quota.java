package org.caspian.gateway.limit;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;

/**
 * So many requests in so much time. All of them may come at once; what was used comes back evenly,
 * all of it in one window.
 *
 * @param amount at least 1
 * @param window at least a second
 */
record Quota(long amount, Duration window) {

  Quota {
    if (amount < 1 || window.toSeconds() < 1 || window.getNano() != 0) {
      throw new IllegalArgumentException(amount + " in " + window + " is no quota");
    }
  }

  /** What one of several gateways grants of it: never nothing. */
  Quota share(int gateways) {
    return new Quota(Math.max(1, amount / gateways), window);
  }

  /** The same for a bucket. */
  Bandwidth bandwidth() {
    return Bandwidth.builder().capacity(amount).refillGreedy(amount, window).build();
  }
}
