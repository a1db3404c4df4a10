package org.caspian.gateway.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import org.caspian.platform.embedded.EmbeddedKafka;
import org.caspian.platform.embedded.FreePort;
import org.caspian.platform.testkit.Await;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two brokers one is never there. */
class KafkaAwayTest {

  @TempDir Path folder;

  private final Vertx vertx = Vertx.vertx();
  private KafkaAnswers answers;

  private void ask(int port) {
    String nobody = "127.0.0.1:" + FreePort.any();
    answers = new KafkaAnswers(List.of(nobody, " PLAINTEXT://127.0.0.1:" + port), vertx);
    answers.start(new StartupEvent());
  }

  @AfterEach
  void askNoMore() {
    answers.stop(new ShutdownEvent());
    vertx.close();
  }

  private void awaitStatus(Status status) {
    Await.until("it is " + status, () -> answers.call().getStatus() == status);
  }

  @Test
  void isSeenWhileItLasts() {
    EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
    ask(kafka.port());
    assertEquals(Status.UP, answers.call().getStatus());

    kafka.close();
    awaitStatus(Status.DOWN);

    try (EmbeddedKafka _ = EmbeddedKafka.start(folder, kafka.port())) {
      awaitStatus(Status.UP);
    }
  }
}
