package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However often the topic is read again: facts and copies are as after a single delivery. */
class DeliveredAgainAndAgainTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", Servers.kafka());
  private static final int TIMES = 10;

  private final Database database = new Database();
  private final Things things = new Things(database, CLOCK);
  private final EffectHandler facts = new EffectHandler(database, things.topic());
  private final CopyHandler copies = new CopyHandler(database, things.topic());
  private final String group = "group-" + UUID.randomUUID();
  private final KafkaClients clients = new KafkaClients(KAFKA, group);
  private final List<UUID> keys = Stream.generate(UUID::randomUUID).limit(5).toList();
  private final KafkaProbe probe = KafkaProbe.open();
  private int version;

  @BeforeEach
  void makeTopic() {
    probe.createTopic(things.topic(), Map.of());
  }

  @AfterEach
  void close() {
    probe.close();
  }

  @Test
  void whileItsReaderIsSetBackToTheBeginning() {
    AtomicInteger left = new AtomicInteger(TIMES);
    try (InboxInstance instance = instance().start(() -> setBackNowAndThen(left))) {
      sendNext();
      Await.until("it to read", () -> taken(instance) > 0);
      while (left.get() > 0) {
        double before = taken(instance);
        sendNext();
        Await.until("it to read on", () -> taken(instance) > before);
      }
      sendNext();

      assertAsAfterASingleDelivery();
      assertTrue(taken(instance) > sent(), "nothing came again");
    }
  }

  @Test
  void afterTheOffsetsOfTheGroupWereSetBack() throws Exception {
    try (InboxInstance _ = instance().start(clients::consumer)) {
      sendNext();
      sendNext();
      assertAsAfterASingleDelivery();
    }
    setGroupBack();

    try (InboxInstance second = instance().start(clients::consumer)) {
      Await.until("all of it again", () -> taken(second) == sent());
      sendNext();
      assertAsAfterASingleDelivery();
    }
  }

  /**
   * Every second one commits nothing of what it took in. Each takes in something before the one
   * after the next comes, so partitions have changed hands ten times.
   */
  @Test
  void whileInstancesComeAndGo() {
    InboxInstance last = instance().start(clients::consumer);
    double taken = 0;
    try {
      for (int i = 0; i < TIMES; i++) {
        InboxInstance next =
            instance().start(i % 2 == 0 ? this::committingNothing : clients::consumer);
        sendNext();
        last.close();
        taken += taken(last);
        last = next;
        sendNext();
        Await.until("it to take part", () -> taken(next) > 0);
      }
      assertAsAfterASingleDelivery();
      assertTrue(taken + taken(last) > sent(), "nothing came again");
    } finally {
      last.close();
    }
  }

  /** What came again is given to the copies again, so it is counted again. */
  private static double taken(InboxInstance instance) {
    return instance.counted("inbox.applied");
  }

  private InboxInstance instance() {
    return new InboxInstance(database, List.of(facts, copies), CLOCK);
  }

  /** Reads what it was given before again, a number of times. */
  private Consumer<byte[], byte[]> setBackNowAndThen(AtomicInteger left) {
    Consumer<byte[], byte[]> real = clients.consumer();
    AtomicInteger polls = new AtomicInteger();
    return Consumers.before(
        "poll",
        real,
        () -> {
          if (!real.assignment().isEmpty()
              && polls.incrementAndGet() % 3 == 0
              && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
            real.seekToBeginning(real.assignment());
          }
        });
  }

  private Consumer<byte[], byte[]> committingNothing() {
    return Consumers.before(
        "commitSync",
        clients.consumer(),
        () -> {
          throw new RebalanceInProgressException();
        });
  }

  /** As an operator does, while no instance runs. */
  private void setGroupBack() throws Exception {
    Map<TopicPartition, OffsetAndMetadata> beginning =
        IntStream.range(0, 3)
            .mapToObj(partition -> new TopicPartition(things.topic(), partition))
            .collect(
                Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
    try (Admin admin = Admin.create(KAFKA)) {
      admin.alterConsumerGroupOffsets(group, beginning).all().get();
    }
  }

  /** Another version of each. */
  private void sendNext() {
    version++;
    for (UUID key : keys) {
      probe.send(
          things.topic(), CloudEvent.of(things.type(), key, version, "public", state(version)));
    }
  }

  private long sent() {
    return (long) version * keys.size();
  }

  private static String state(int version) {
    return "{\"state\":" + version + "}";
  }

  private void assertAsAfterASingleDelivery() {
    Await.until(
        "all effects",
        () ->
            database.count("select count(*) from effect") >= sent()
                && database.count("select count(*) from copy where version = " + version)
                    == keys.size());
    List<Long> all = LongStream.rangeClosed(1, version).boxed().toList();
    for (UUID key : keys) {
      assertEquals(all, facts.versions(key));
      assertEquals(state(version), copies.data(key));
    }
    assertEquals(0, database.count("select count(*) from inbox_waiting"));
  }
}
