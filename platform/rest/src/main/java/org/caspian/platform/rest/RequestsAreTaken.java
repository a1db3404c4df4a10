package org.caspian.platform.rest;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready before the server listens for requests. The management interface listens a moment
 * earlier, and a process whose port is taken would call itself ready just before it ends.
 */
@Readiness
@Singleton
final class RequestsAreTaken implements HealthCheck {

  private volatile boolean listening;

  void listens(@ObservesAsync HttpServerStart start) {
    listening = true;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("requests are taken").status(listening).build();
  }
}
