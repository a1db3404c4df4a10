package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Servers;
import org.junit.jupiter.api.Test;

/** The group is given new partitions just when a consumer commits what it has taken in. */
class OffsetsNotCommittedTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", Servers.kafka());

  private final Database database = new Database();
  private final Things things = new Things(database, CLOCK);
  private final EffectHandler handler = new EffectHandler(database, things.topic());
  private final String group = "group-" + UUID.randomUUID();
  private final AtomicInteger refusals = new AtomicInteger(1);

  @Test
  void areCommittedLaterAlsoWhenNothingMoreComes() throws Exception {
    InboxReading reading = reading();
    try (KafkaProbe probe = KafkaProbe.open()) {
      send(probe);
      readFirst(reading);
      assertEquals(0, committed());

      assertFalse(reading.round());
      assertEquals(1, committed());
    } finally {
      reading.close();
    }
  }

  @Test
  void areCommittedWhenTheConsumerIsClosed() throws Exception {
    InboxReading reading = reading();
    try (KafkaProbe probe = KafkaProbe.open()) {
      send(probe);
      readFirst(reading);
      assertEquals(0, committed());
    } finally {
      reading.close();
    }
    assertEquals(1, committed());
  }

  @Test
  void areNotCommittedOfWhatTheInboxCouldNotTake() throws Exception {
    InboxReading reading = reading();
    try (KafkaProbe probe = KafkaProbe.open()) {
      send(probe);
      readFirst(reading);
      database.execute("alter table inbox rename to inbox_that_is_away");
      send(probe);

      assertThrows(RuntimeException.class, () -> readNext(reading));
    } finally {
      reading.close();
    }
    assertTrue(committed() <= 1);

    database.execute("alter table inbox_that_is_away rename to inbox");
    InboxReading next = reading();
    try {
      while (database.count("select count(*) from effect") < 2) {
        next.round();
      }
    } finally {
      next.close();
    }
    assertEquals(2, committed());
  }

  private InboxReading reading() {
    InboxInstance instance = new InboxInstance(database, handler, CLOCK);
    return new InboxReading(
        this::consumer, Set.of(things.topic()), instance.inbox, instance.contact);
  }

  private void send(KafkaProbe probe) throws Exception {
    probe.createTopic(things.topic(), Map.of());
    probe.send(things.topic(), CloudEvent.of(things.type(), UUID.randomUUID(), 1, "public", "{}"));
  }

  /** Until the group has given the consumer its partitions, and it has the record. */
  private void readFirst(InboxReading reading) throws InterruptedException {
    readNext(reading);
    assertEquals(1, database.count("select count(*) from effect"));
  }

  private static void readNext(InboxReading reading) throws InterruptedException {
    while (!reading.round()) {
      // Nothing came yet.
    }
  }

  /** Kafka's consumer, whose first commit comes while the group is being ordered anew. */
  private Consumer<byte[], byte[]> consumer() {
    return Consumers.before(
        "commitSync",
        new KafkaClients(KAFKA, group).consumer(),
        () -> {
          if (refusals.getAndDecrement() > 0) {
            throw new RebalanceInProgressException();
          }
        });
  }

  private long committed() throws Exception {
    try (Admin admin = Admin.create(KAFKA)) {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      return offsets.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
    }
  }
}
