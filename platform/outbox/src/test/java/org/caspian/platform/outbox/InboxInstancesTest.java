package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Servers;
import org.junit.jupiter.api.Test;

class InboxInstancesTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final int VERSIONS = 30;

  private final Database database = new Database();
  private final Things things = new Things(database, CLOCK);
  private final EffectHandler handler = new EffectHandler(database, things.topic());
  private final String group = "group-" + UUID.randomUUID();
  private final List<UUID> keys = Stream.generate(UUID::randomUUID).limit(5).toList();

  @Test
  void instancesThatComeAndGoTakeEachMessageOnceAndInOrder() {
    try (KafkaProbe probe = KafkaProbe.open()) {
      probe.createTopic(things.topic(), Map.of());
      InboxInstance first = instance();
      send(probe, 1, 10);
      awaitEffects(10);
      try (InboxInstance second = instance()) {
        send(probe, 11, 20);
        first.close();
        send(probe, 21, VERSIONS);
        awaitEffects(VERSIONS);
        assertEquals(0, second.counted("inbox.unknown"));
      }
    }
    List<Long> all = LongStream.rangeClosed(1, VERSIONS).boxed().toList();
    keys.forEach(key -> assertEquals(all, handler.versions(key)));
  }

  @Test
  void aTopicThatIsMadeLaterIsFound() {
    try (KafkaProbe probe = KafkaProbe.open();
        InboxInstance instance = instance()) {
      Await.until("the broker to know the group", () -> instance.counted("inbox.applied") == 0);
      probe.createTopic(things.topic(), Map.of());
      send(probe, 1, 1);
      awaitEffects(1);
    }
  }

  private InboxInstance instance() {
    return new InboxInstance(database, handler, CLOCK).start(Servers.kafka(), group);
  }

  private void send(KafkaProbe probe, int from, int to) {
    for (int version = from; version <= to; version++) {
      for (UUID key : keys) {
        probe.send(things.topic(), CloudEvent.of(things.type(), key, version, "public", "{}"));
      }
    }
  }

  private void awaitEffects(int versions) {
    Await.until(
        "all effects",
        () -> database.count("select count(*) from effect") == (long) versions * keys.size());
  }
}
