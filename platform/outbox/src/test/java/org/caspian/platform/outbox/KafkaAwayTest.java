package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.embedded.EmbeddedKafka;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaAwayTest {

  private static final Clock CLOCK = Clock.systemUTC();

  /** Longer than from one answer to the next while all is well. */
  private static final Duration SILENCE = Duration.ofSeconds(4);

  @TempDir Path folder;

  private final Database database = new Database();
  private final Things things = new Things(database, CLOCK);
  private final UUID id = things.make(1).getFirst();

  @Test
  void whatIsWrittenMeanwhileIsSentInOrderWhenItComesBack() {
    EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
    try (KafkaProbe probe = new KafkaProbe(kafka.bootstrapServers())) {
      probe.createTopic(things.topic(), Map.of());
    }
    try (RelayInstance instance =
        RelayInstance.of(database, kafka.bootstrapServers(), CLOCK).start()) {
      things.change(id);
      instance.signal.committed();
      Await.until("the first to be published", () -> database.unpublished() == 0);

      kafka.close();
      things.change(id);
      things.change(id);
      assertEquals(2, database.unpublished());

      try (EmbeddedKafka again = EmbeddedKafka.start(folder, kafka.port());
          KafkaProbe probe = new KafkaProbe(again.bootstrapServers())) {
        Await.until("the rest to be published", () -> database.unpublished() == 0);
        List<Long> versions =
            probe.read(things.topic()).stream().map(CloudEvent::aggregateVersion).toList();
        assertEquals(List.of(1L, 2L, 3L), versions);
      }
    }
  }

  @Test
  void whoReadsKnowsItUntilItComesBack() {
    EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
    try (KafkaProbe probe = new KafkaProbe(kafka.bootstrapServers())) {
      probe.createTopic(things.topic(), Map.of());
    }
    EffectHandler handler = new EffectHandler(database, things.topic());
    try (InboxInstance instance = new InboxInstance(database, handler, CLOCK)) {
      instance.start(kafka.bootstrapServers(), things.topic());
      assertFalse(instance.contact.isLostFor(SILENCE));

      kafka.close();
      Await.until("it to be missed", () -> instance.contact.isLostFor(SILENCE));

      try (EmbeddedKafka _ = EmbeddedKafka.start(folder, kafka.port())) {
        Await.until("it to be back", () -> !instance.contact.isLostFor(SILENCE));
      }
    }
  }

  @Test
  void whoDoesNotReadMissesNobody() {
    assertFalse(new KafkaContact().isLostFor(Duration.ZERO));
  }

  @Test
  void anUnknownHostIsNoFailureOfTheRelay() throws Exception {
    try (RelayInstance instance = RelayInstance.of(database, "kafka.invalid:9092", CLOCK)) {
      things.change(id);

      instance.relay.round();

      assertEquals(1, instance.counted("outbox.refused.sends"));
      assertEquals(1, database.unpublished());
    }
  }
}
