package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.caspian.platform.outbox.ReceivedRecord.QueueKey;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class WhatCannotBeTakenInTest {

  private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", Servers.kafka());

  private final MovableClock clock = new MovableClock();
  private final Database database = new Database();
  private final Things things = new Things(database, clock);
  private final EffectHandler handler = new EffectHandler(database, things.topic());
  private final UUID key = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  /** Why the database refuses the first version of {@link #key}. */
  enum Cause {
    CHECK {
      @Override
      String make(UUID key) {
        return "alter table effect add constraint cause check (version <> 1 or key <> '%s')"
            .formatted(key);
      }

      @Override
      String mend(UUID key) {
        return "alter table effect drop constraint cause";
      }
    },
    UNIQUE {
      @Override
      String make(UUID key) {
        return constraint("") + occupied(key);
      }

      @Override
      String mend(UUID key) {
        return freed(key);
      }
    },
    /** The handler has ended well before anybody hears of it. */
    UNIQUE_AT_COMMIT {
      @Override
      String make(UUID key) {
        return constraint(" deferrable initially deferred") + occupied(key);
      }

      @Override
      String mend(UUID key) {
        return freed(key);
      }
    };

    abstract String make(UUID key);

    abstract String mend(UUID key);

    private static String constraint(String checked) {
      return "alter table effect add constraint cause unique (key, version)" + checked + ";";
    }

    private static String occupied(UUID key) {
      return "insert into effect (message_id, key, version) values (gen_random_uuid(), '%s', 1)"
          .formatted(key);
    }

    private static String freed(UUID key) {
      return "delete from effect where key = '%s'".formatted(key);
    }
  }

  @ParameterizedTest
  @EnumSource
  void waitsWithItsKeyAloneAndIsReplayedWhenTheCauseIsGone(Cause cause) {
    database.execute(cause.make(key));
    try (InboxInstance instance = new InboxInstance(database, handler, clock)) {
      instance.inbox.take(List.of(record(other, 1), record(key, 1), record(key, 2)));
      instance.inbox.take(List.of(record(other, 2), record(key, 3)));

      assertEquals(List.of(1L, 2L), handler.versions(other));
      assertEquals(3, waiting());
      while (parked().isEmpty()) {
        clock.move(Duration.ofMinutes(5));
        instance.retrying.tryNext();
      }
      assertTrue(parked().getFirst().error().contains("\"cause\""), parked()::toString);
      assertEquals(2, parked().getFirst().behind());

      database.execute(cause.mend(key));
      assertEquals(3, replay());
      while (instance.retrying.tryNext()) {
        // until nothing is due
      }
    }

    assertEquals(List.of(1L, 2L, 3L), handler.versions(key));
    assertEquals(0, waiting());
  }

  /** PostgreSQL takes such a transaction back, and the driver calls that a commit. */
  @Test
  void waitsAlsoWhereItsHandlerHidesThatTheDatabaseRefused() {
    ReceivedRecord refused = record(key, 1);
    MessageHandler hiding =
        new MessageHandler() {
          @Override
          public Set<String> topics() {
            return handler.topics();
          }

          @Override
          public void handle(InboundMessage message) {
            handler.handle(message);
            if (message.id().equals(refused.messageId())) {
              try (Statement statement = database.current().createStatement()) {
                statement.execute("insert into effect (key) values (null)");
              } catch (SQLException e) {
                // hidden
              }
            }
          }
        };
    try (InboxInstance instance = new InboxInstance(database, hiding, clock)) {
      instance.inbox.take(List.of(record(other, 1), refused, record(other, 2)));
    }

    assertEquals(List.of(1L, 2L), handler.versions(other));
    assertEquals(List.of(), handler.versions(key));
    assertEquals(1, waiting());
  }

  @Test
  void holdsUpNoPartitionOfTheTopic() throws Exception {
    String group = "group-" + UUID.randomUUID();
    UUID third = UUID.randomUUID();
    String invented = things.type().replace("changed", "invented");
    handler.doNotTake(invented);
    database.execute(Cause.CHECK.make(key));
    send(
        event(key, 1),
        CloudEvent.of(things.type(), third, 1, "public", "{not json"),
        CloudEvent.of(invented, other, 1, "public", "{}"),
        event(key, 2),
        event(third, 2),
        event(other, 2));
    try (InboxInstance instance =
        new InboxInstance(database, handler, clock).start(Servers.kafka(), group)) {
      Await.until("all of it to be read", () -> unread(group) == 0);
      assertEquals(List.of(2L), handler.versions(other));
      assertEquals(4, waiting());
      assertEquals(1, instance.counted("inbox.unknown"));

      Await.until(
          "both queues to be parked",
          () -> {
            clock.move(Duration.ofMinutes(5));
            return parked().size() == 2;
          });
      database.execute(Cause.CHECK.mend(key));
      replay();
      Await.until("the queue", () -> handler.versions(key).equals(List.of(1L, 2L)));
    }

    assertEquals(List.of(), handler.versions(third));
    assertEquals(2, waiting());
  }

  private void send(CloudEvent... events) {
    try (KafkaProbe probe = KafkaProbe.open()) {
      probe.createTopic(things.topic(), Map.of());
      List.of(events).forEach(event -> probe.send(things.topic(), event));
    }
  }

  private ReceivedRecord record(UUID id, long version) {
    CloudEvent event = event(id, version);
    return new ReceivedRecord(
        things.topic(), 0, version, event.key(), event.headers(), event.value());
  }

  private CloudEvent event(UUID id, long version) {
    return CloudEvent.of(things.type(), id, version, "public", "{}");
  }

  private int replay() {
    return database.inNew(
        connection ->
            InboxTable.replay(
                connection, new QueueKey(things.topic(), key.toString()), clock.instant()));
  }

  private List<ParkedMessage> parked() {
    return database.inNew(connection -> InboxTable.parked(connection, 10));
  }

  private long waiting() {
    return database.count("select count(*) from inbox_waiting");
  }

  /** How many records of the topic the group has not moved beyond. */
  private long unread(String group) throws Exception {
    try (Admin admin = Admin.create(KAFKA)) {
      Map<TopicPartition, OffsetAndMetadata> read =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      long unread = 0;
      for (int partition = 0; partition < 3; partition++) {
        TopicPartition place = new TopicPartition(things.topic(), partition);
        long end =
            admin
                .listOffsets(Map.of(place, OffsetSpec.latest()))
                .partitionResult(place)
                .get()
                .offset();
        unread += end - (read.containsKey(place) ? read.get(place).offset() : 0);
      }
      return unread;
    }
  }
}
