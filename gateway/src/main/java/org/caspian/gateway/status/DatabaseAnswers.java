package org.caspian.gateway.status;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.caspian.gateway.key.SigningKeys;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Shows when the gateway's database does not answer. It is shown only: valid tokens pass without
 * it, so the gateway stays ready.
 */
@Wellness
@ApplicationScoped
class DatabaseAnswers implements HealthCheck {

  private final SigningKeys keys;

  DatabaseAnswers(SigningKeys keys) {
    this.keys = keys;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(keys.areCurrent()).build();
  }
}
