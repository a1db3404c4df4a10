package org.caspian.gateway.route;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Without a single upstream the gateway has nothing to route to. Whether they answer is not asked:
 * a service that is down must not take the gateway away from the others.
 */
@Readiness
@ApplicationScoped
class RoutesReady implements HealthCheck {

  private final RouteTable routes;

  RoutesReady(RouteTable routes) {
    this.routes = routes;
  }

  @Override
  public HealthCheckResponse call() {
    boolean any = routes.routes().stream().anyMatch(route -> !route.upstreams().isEmpty());
    return HealthCheckResponse.named("routes").status(any).build();
  }
}
