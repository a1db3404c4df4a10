package org.caspian.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;
import java.util.List;

/**
 * A budget for each holder, all of the same size. One that has not been used for two windows is
 * full again and is forgotten; there are never more than a fixed number of them. Safe for use by
 * any number of threads; nothing waits.
 *
 * @param <H> who holds one: of few bytes, with equality
 */
final class Budgets<H> {

  private final TimeMeter time;
  private final Cache<H, Budget> budgets;

  /**
   * No budgets yet.
   *
   * @param window after two of which an unused budget is forgotten
   * @param most how many are kept; beyond it those that are used least are forgotten
   */
  Budgets(Duration window, int most, TimeMeter time) {
    this.time = time;
    this.budgets =
        Caffeine.newBuilder()
            .maximumSize(most)
            .expireAfterAccess(window.multipliedBy(2))
            .ticker(time::currentTimeNanos)
            .executor(Runnable::run)
            .build();
  }

  /** Takes one from the holder's budget, if there is one; tells what is left. */
  ConsumptionProbe spend(H holder, Quota quota) {
    return of(holder, quota).tryConsumeAndReturnRemaining(1);
  }

  /** Gives one back that was taken and not used. */
  void giveBack(H holder, Quota quota) {
    of(holder, quota).addTokens(1);
  }

  /** Whether one could be taken now, and when else. */
  EstimationProbe look(H holder, Quota quota) {
    Budget known = budgets.getIfPresent(holder);
    // Who has none has a full one; looking must not fill the memory.
    return known == null
        ? EstimationProbe.canBeConsumed(quota.amount())
        : known.at(quota).estimateAbilityToConsume(1);
  }

  private Bucket of(H holder, Quota quota) {
    return budgets.get(holder, _ -> new Budget(quota, time)).at(quota);
  }

  /** How many there are, for tests. */
  long size() {
    budgets.cleanUp();
    return budgets.estimatedSize();
  }

  /** One holder's. */
  private static final class Budget {

    private final Bucket bucket;
    private volatile Quota quota;

    Budget(Quota quota, TimeMeter time) {
      this.quota = quota;
      this.bucket =
          Bucket.builder().addLimit(quota.bandwidth()).withCustomTimePrecision(time).build();
    }

    /** The bucket, of this size from now on: what was left stays the same part of the whole. */
    Bucket at(Quota current) {
      if (!current.equals(quota)) {
        resize(current);
      }
      return bucket;
    }

    private synchronized void resize(Quota current) {
      if (!current.equals(quota)) {
        bucket.replaceConfiguration(
            new BucketConfiguration(List.of(current.bandwidth())),
            TokensInheritanceStrategy.PROPORTIONALLY);
        quota = current;
      }
    }
  }
}
