package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances of a service hear what is told to all. */
class BroadcastTest {

  private static final String TYPE = "org.caspian.test.thing.changed.v1";
  private static final Duration LOOK_BACK = Duration.ofHours(1);

  private final String topic =
      "caspian.test.b" + UUID.randomUUID().toString().replace("-", "") + ".v1";
  private final KafkaClients clients =
      new KafkaClients(Map.of("bootstrap.servers", Servers.kafka()), "hearing");
  private final KafkaProbe kafka = KafkaProbe.open();
  private final List<BroadcastReading> readings = new ArrayList<>();

  @AfterEach
  void close() {
    readings.forEach(BroadcastReading::close);
    kafka.close();
  }

  @Test
  void eachHearsEverything() throws Exception {
    kafka.createTopic(topic, Map.of());
    Ears one = new Ears();
    Ears other = new Ears();
    BroadcastReading first = reading(one, Clock.systemUTC());
    BroadcastReading second = reading(other, Clock.systemUTC());
    first.round();
    second.round();

    CloudEvent told = tell("{}");

    hearing(first, one, told);
    hearing(second, other, told);
  }

  @Test
  void oneThatStartsHearsWhatWasToldBefore() throws Exception {
    kafka.createTopic(topic, Map.of());
    CloudEvent told = tell("{}");
    Ears ears = new Ears();

    hearing(reading(ears, Clock.systemUTC()), ears, told);
  }

  @Test
  void whatIsOlderThanOfUseIsPassedOver() throws Exception {
    kafka.createTopic(topic, Map.of());
    tell("{}");
    Ears ears = new Ears();
    BroadcastReading reading =
        reading(ears, Clock.offset(Clock.systemUTC(), LOOK_BACK.plusSeconds(60)));
    reading.round();

    CloudEvent later = tell("{}");

    hearing(reading, ears, later);
    assertEquals(List.of(later.id()), ears.heard);
  }

  @Test
  void aTopicMayBeMadeLater() throws Exception {
    Ears ears = new Ears();
    BroadcastReading reading = reading(ears, Clock.systemUTC());
    assertFalse(reading.round());

    kafka.createTopic(topic, Map.of());
    CloudEvent told = tell("{}");

    hearing(reading, ears, told);
  }

  @Test
  void whatIsNotUnderstoodStopsNothing() throws Exception {
    kafka.createTopic(topic, Map.of());
    UUID key = UUID.randomUUID();
    kafka.send(topic, CloudEvent.of(TYPE, key, 1, "public", "{}").with("ce_time", "yesterday"));
    CloudEvent told = CloudEvent.of(TYPE, key, 2, "public", "{}");
    kafka.send(topic, told);
    Ears ears = new Ears();

    hearing(reading(ears, Clock.systemUTC()), ears, told);
    assertEquals(List.of(told.id()), ears.heard);
  }

  private BroadcastReading reading(Ears ears, Clock clock) {
    BroadcastReading reading =
        new BroadcastReading(clients::listener, ears, clock, new KafkaContact());
    readings.add(reading);
    return reading;
  }

  private CloudEvent tell(String data) {
    CloudEvent told = CloudEvent.of(TYPE, UUID.randomUUID(), 1, "public", data);
    kafka.send(topic, told);
    return told;
  }

  private static void hearing(BroadcastReading reading, Ears ears, CloudEvent told)
      throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!ears.heard.contains(told.id()) && System.nanoTime() < end) {
      reading.round();
    }
    assertEquals(1, ears.heard.stream().filter(told.id()::equals).count());
  }

  private final class Ears implements Broadcast {

    private final List<String> heard = new ArrayList<>();

    @Override
    public Set<String> topics() {
      return Set.of(topic);
    }

    @Override
    public Duration lookBack() {
      return LOOK_BACK;
    }

    @Override
    public void hear(InboundMessage message) {
      heard.add(message.id().toString());
    }
  }
}
