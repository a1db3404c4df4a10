package org.caspian.gateway.limit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.caspian.gateway.instance.LiveGateways;

/**
 * What clients and institutions may ask for. Each gateway grants its part, in memory; takes no time
 * and may be asked on an event loop.
 */
@ApplicationScoped
public class Limits {

  private final Map<Kind, KindLimits> kinds = new EnumMap<>(Kind.class);
  private final IntSupplier gateways;
  private final MeterRegistry metrics;

  @Inject
  Limits(LimitsConfig config, LiveGateways gateways, MeterRegistry metrics) {
    this(config, gateways::count, metrics, TimeMeter.SYSTEM_NANOTIME);
  }

  /**
   * The limits of the configuration.
   *
   * @param gateways how many share them now
   * @param time by which budgets refill
   */
  Limits(LimitsConfig config, IntSupplier gateways, MeterRegistry metrics, TimeMeter time) {
    this.gateways = gateways;
    this.metrics = metrics;
    for (Kind kind : Kind.values()) {
      LimitsConfig.Budget budget = config.of(kind);
      kinds.put(
          kind,
          new KindLimits(
              kind,
              new Quota((long) budget.client() * config.factor(), budget.window()),
              new Quota((long) budget.institution() * config.factor(), budget.window()),
              time));
    }
  }

  /**
   * Counts a request of a caller who is known.
   *
   * @param institution for which the client acts; empty for the secretariat
   */
  public Standing spend(Kind kind, String clientId, Optional<UUID> institution) {
    KindLimits.Outcome outcome = kinds.get(kind).spend(clientId, institution, gateways.getAsInt());
    if (!outcome.standing().isAllowed()) {
      metrics
          .counter("gateway_limited", "kind", kind.text(), "scope", outcome.scope().text())
          .increment();
    }
    return outcome.standing();
  }
}
