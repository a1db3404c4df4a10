package org.caspian.gateway.status;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.caspian.gateway.key.SigningKeys;
import org.caspian.gateway.proxy.Services;
import org.caspian.gateway.route.Route;
import org.caspian.gateway.route.RouteTable;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Looks at the parts, at most every two seconds however many ask: anybody may. What it says is what
 * the gateway sees itself, so it is there when nothing else is.
 */
@Singleton
final class PlatformStatus {

  private static final Duration KEPT = Duration.ofSeconds(2);

  private final RouteTable routes;
  private final Services services;
  private final SigningKeys keys;
  private final Instance<HealthCheck> wellness;
  private final Clock clock;
  private StatusView last = new StatusView(PartState.DOWN, Instant.EPOCH, List.of());

  PlatformStatus(
      RouteTable routes,
      Services services,
      SigningKeys keys,
      @Wellness Instance<HealthCheck> wellness,
      Clock clock) {
    this.routes = routes;
    this.services = services;
    this.keys = keys;
    this.wellness = wellness;
    this.clock = clock;
  }

  /** How the parts are. */
  synchronized StatusView now() {
    Instant now = clock.instant();
    // Also when the clock was set back.
    if (Duration.between(last.checkedAt(), now).abs().compareTo(KEPT) > 0) {
      last = StatusView.of(now, parts());
    }
    return last;
  }

  private List<PartView> parts() {
    List<PartView> parts = new ArrayList<>();
    boolean database = keys.areCurrent();
    parts.add(tokens(database && keys.active().isPresent()));
    parts.add(changes(database));
    routes.routes().stream()
        .sorted(Comparator.comparing(Route::name))
        .map(this::service)
        .forEach(parts::add);
    return parts;
  }

  private static PartView tokens(boolean database) {
    return database
        ? new PartView("tokens", PartState.UP, "Tokens are issued and clients managed.")
        : new PartView(
            "tokens",
            PartState.DOWN,
            "No new tokens are issued, and clients cannot be managed. Valid tokens stay valid.");
  }

  private PartView changes(boolean database) {
    if (!database) {
      return new PartView(
          "changes", PartState.DOWN, "The change feed cannot be read. Nothing in it is lost.");
    }
    boolean flowing =
        wellness.stream()
            .map(HealthCheck::call)
            .allMatch(answer -> answer.getStatus() == HealthCheckResponse.Status.UP);
    return flowing
        ? new PartView("changes", PartState.UP, "The change feed can be read.")
        : new PartView(
            "changes",
            PartState.DEGRADED,
            "What is written is accepted and the change feed can be read, but what is new reaches the"
                + " other services and the feed late. Nothing is lost.");
  }

  private PartView service(Route route) {
    int configured = route.upstreams().size();
    int usable = services.usable(route);
    PartState state = PartState.of(configured, usable);
    String paths = "/v1/" + String.join(", /v1/", new TreeSet<>(route.prefixes()));
    String text =
        switch (state) {
          case UP -> "Requests to " + paths + " are answered.";
          case DEGRADED ->
              "Requests to %s are answered, by %d of %d instances."
                  .formatted(paths, usable, configured);
          case DOWN -> "Requests to " + paths + " fail for now. Nothing that was stored is lost.";
        };
    return new PartView(route.name(), state, text);
  }
}
