package org.caspian.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caspian.gateway.limit.Rooms;
import org.caspian.gateway.route.Route;
import org.caspian.gateway.route.RouteTable;

/** The ways to all services. */
@ApplicationScoped
public class Services {

  private final Map<Route, Service> services;
  private final ProxyConfig config;
  private final ReadinessChecks checks;

  Services(RouteTable routes, Vertx vertx, ProxyConfig config, Rooms rooms, MeterRegistry metrics) {
    this.services =
        routes.routes().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(),
                    route -> new Service(route, vertx, config, rooms, metrics)));
    this.config = config;
    this.checks = new ReadinessChecks(vertx, config);
  }

  void start(@Observes StartupEvent event) {
    services.values().forEach(service -> checks.start(service.instances().all()));
  }

  void stop(@Observes ShutdownEvent event) {
    checks.close();
  }

  /** The way to the service of a route. */
  Service of(Route route) {
    return services.get(route);
  }

  /** Bytes that a body may have at one of the services at least. */
  long maxBody(boolean isImport) {
    return services.values().stream()
        .mapToLong(service -> service.sizes().body(isImport))
        .reduce(config.maxBody(isImport), Math::max);
  }

  /**
   * How many instances of a service say that they are ready, and did not fail again and again just
   * now. One that nobody asks whether it is ready is taken to be so.
   */
  public int usable(Route route) {
    return Math.toIntExact(of(route).instances().all().stream().filter(Instance::isUsable).count());
  }
}
