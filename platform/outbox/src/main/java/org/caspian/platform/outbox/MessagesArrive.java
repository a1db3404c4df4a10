package org.caspian.platform.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Shows when a message of another service could not be taken in: it is parked, or has waited for
 * longer than a lost race does. Until then what it says, a suspension for example, is not in force
 * here. It is shown only: the service stays ready.
 */
@Wellness
@Singleton
final class MessagesArrive implements HealthCheck {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final OutboxMetrics metrics;
  private final Clock clock;

  MessagesArrive(OutboxMetrics metrics, Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("messages arrive");
    return metrics
        .queues()
        .map(
            queues ->
                answer
                    .status(!queues.isStuck(clock.instant(), PATIENCE))
                    .withData("waiting", queues.waiting())
                    .withData("parked", queues.parked()))
        .orElseGet(() -> answer.down().withData("database", "away"))
        .build();
  }
}
