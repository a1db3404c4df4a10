package org.caspian.platform.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Shows when messages wait and Kafka acknowledges none, whichever instance has the lease. It is
 * shown only: a service whose messages wait reads and writes as ever, and stays ready.
 */
@Wellness
@Singleton
final class MessagesLeave implements HealthCheck {

  private final OutboxMetrics metrics;
  private final OutboxSettings settings;
  private final Clock clock;

  MessagesLeave(OutboxMetrics metrics, OutboxSettings settings, Clock clock) {
    this.metrics = metrics;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("messages leave");
    return metrics
        .backlog()
        .map(
            backlog ->
                answer
                    .status(!backlog.isStuck(clock.instant(), settings.patience()))
                    .withData("unpublished", backlog.unpublished()))
        .orElseGet(() -> answer.down().withData("database", "away"))
        .build();
  }
}
