package org.caspian.platform.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Shows when Kafka says nothing any more, also while nothing waits to be sent or read. It is shown
 * only: requests are answered without Kafka, so the service stays ready.
 */
@Wellness
@Singleton
final class KafkaAnswers implements HealthCheck {

  /** One broker that starts anew while another takes over is no news. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final KafkaContact contact;

  KafkaAnswers(KafkaContact contact) {
    this.contact = contact;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("kafka").status(!contact.isLostFor(PATIENCE)).build();
  }
}
