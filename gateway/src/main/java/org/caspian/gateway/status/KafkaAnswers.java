package org.caspian.gateway.status;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.caspian.gateway.route.Upstream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Shows when no broker of Kafka takes a connection, also while nothing waits to be sent or read. A
 * broker that takes them and does no more shows where messages wait. It is shown only: requests are
 * answered without Kafka, so the gateway stays ready.
 */
@Wellness
@ApplicationScoped
class KafkaAnswers implements HealthCheck {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Shorter than the pause, so that a broker is asked once at a time. */
  private static final int TIMEOUT_MILLIS = 900;

  /** One broker that starts anew while another takes over is no news. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final List<Upstream> brokers;
  private final Vertx vertx;
  private final NetClient client;
  private volatile long answeredAt = System.nanoTime();
  private long timer;

  /**
   * Asks nobody before {@link #start}.
   *
   * @param brokers each {@code host:port}; a listener's name and {@code ://} may stand before it
   */
  KafkaAnswers(
      @ConfigProperty(name = "kafka.bootstrap.servers") List<String> brokers, Vertx vertx) {
    this.brokers = brokers.stream().map(KafkaAnswers::address).toList();
    this.vertx = vertx;
    this.client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(TIMEOUT_MILLIS));
  }

  private static Upstream address(String broker) {
    return Upstream.parse(broker.strip().replaceFirst("^[^/]*://", ""));
  }

  void start(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(PAUSE.toMillis(), fired -> brokers.forEach(this::ask));
  }

  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
    client.close();
  }

  /** Nothing is said to it: how it wants to be spoken to is a matter of {@code kafka.*}. */
  private void ask(Upstream broker) {
    client.connect(broker.port(), broker.host()).onSuccess(this::answered);
  }

  private void answered(NetSocket connection) {
    answeredAt = System.nanoTime();
    connection.close();
  }

  @Override
  public HealthCheckResponse call() {
    boolean answers = System.nanoTime() - answeredAt < PATIENCE.toNanos();
    return HealthCheckResponse.named("kafka").status(answers).build();
  }
}
