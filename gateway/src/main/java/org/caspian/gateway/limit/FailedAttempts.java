package org.caspian.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.caspian.gateway.instance.LiveGateways;

/**
 * Slows down who tries to be a client and fails: each address, and each client id from each
 * address. A failure counts where it came from only, so a stranger who knows a client id never
 * keeps its owner out, who calls from elsewhere.
 *
 * <p>Many may call from one address, behind a proxy or from one campus. So a client that has proved
 * itself from there is still looked at when others have used up the budget of the address; should
 * it then be wrong, it is told the same as those who are not looked at.
 */
@ApplicationScoped
public class FailedAttempts {

  private static final int MOST = 20_000;

  /** A client id of ours is shorter; of longer ones the rest does not matter. */
  private static final int ID_LENGTH = 100;

  private static final Duration PROVED_FOR = Duration.ofHours(24);

  /** A client id, or what is said to be one, at an address. */
  private record Pair(String clientId, String address) {}

  private final Quota ofPair;
  private final Quota ofAddress;
  private final Budgets<Pair> pairs;
  private final Budgets<String> addresses;
  private final Cache<Pair, Boolean> proved;
  private final IntSupplier gateways;
  private final MeterRegistry metrics;

  @Inject
  FailedAttempts(LimitsConfig config, LiveGateways gateways, MeterRegistry metrics) {
    this(config, gateways::count, metrics, TimeMeter.SYSTEM_NANOTIME);
  }

  /**
   * No attempts yet.
   *
   * @param gateways how many share the budgets now
   * @param time by which budgets refill
   */
  FailedAttempts(LimitsConfig config, IntSupplier gateways, MeterRegistry metrics, TimeMeter time) {
    LimitsConfig.Failures failures = config.failures();
    this.ofPair = new Quota((long) failures.client() * config.factor(), failures.window());
    this.ofAddress = new Quota((long) failures.address() * config.factor(), failures.window());
    this.pairs = new Budgets<>(failures.window(), MOST, time);
    this.addresses = new Budgets<>(failures.window(), MOST, time);
    this.proved =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(PROVED_FOR)
            .ticker(time::currentTimeNanos)
            .executor(Runnable::run)
            .build();
    this.gateways = gateways;
    this.metrics = metrics;
  }

  /** An attempt that is about to be made. */
  public final class Attempt {

    private final Pair pair;
    private final Optional<Duration> pause;
    private final boolean isLookedAt;

    private Attempt(Pair pair, Optional<Duration> pause, boolean isLookedAt) {
      this.pair = pair;
      this.pause = pause;
      this.isLookedAt = isLookedAt;
    }

    /** Whether the credentials may be looked at. */
    public boolean isLookedAt() {
      return isLookedAt;
    }

    /**
     * What who is not looked at, or fails, is to be told: to come again after so many whole
     * seconds; empty where nothing is to be said of limits.
     */
    public Optional<Duration> pause() {
      return pause;
    }

    /** The client is who it says. */
    public void succeeded() {
      if (proved.getIfPresent(pair) == null) {
        proved.put(pair, true);
      }
    }

    /** It is not. */
    public void failed() {
      int sharing = gateways.getAsInt();
      pairs.spend(pair, ofPair.share(sharing));
      addresses.spend(pair.address(), ofAddress.share(sharing));
    }
  }

  /**
   * Looks whether an attempt may be made.
   *
   * @param clientId as the caller says
   * @param address the IP address from which it comes; of IPv6 the network counts, which is one
   *     subscriber's
   */
  public Attempt attempt(String clientId, String address) {
    Pair pair =
        new Pair(
            clientId.substring(0, Math.min(clientId.length(), ID_LENGTH)), Network.of(address));
    int sharing = gateways.getAsInt();
    EstimationProbe own = pairs.look(pair, ofPair.share(sharing));
    if (!own.canBeConsumed()) {
      count("client");
      return new Attempt(pair, pause(own), false);
    }
    EstimationProbe all = addresses.look(pair.address(), ofAddress.share(sharing));
    if (all.canBeConsumed()) {
      return new Attempt(pair, Optional.empty(), true);
    }
    count("address");
    return new Attempt(pair, pause(all), proved.getIfPresent(pair) != null);
  }

  private static Optional<Duration> pause(EstimationProbe probe) {
    return Optional.of(Duration.ofSeconds(KindLimits.seconds(probe.getNanosToWaitForRefill())));
  }

  private void count(String scope) {
    metrics.counter("gateway_limited", "kind", "failure", "scope", scope).increment();
  }
}
