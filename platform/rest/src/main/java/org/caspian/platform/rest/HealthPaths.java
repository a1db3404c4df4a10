package org.caspian.platform.rest;

import io.quarkus.vertx.http.ManagementInterface;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** On the management port health is also under {@code /health}, where most orchestrators look. */
@ApplicationScoped
class HealthPaths {

  private static final String HEALTH = "/health";

  void register(@Observes ManagementInterface management) {
    management
        .router()
        .getWithRegex(HEALTH + "(/live|/ready|/well)?")
        .handler(exchange -> exchange.reroute("/q" + exchange.normalizedPath()));
  }
}
