package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Servers;
import org.junit.jupiter.api.Test;

class ManyWritersAndTwoRelaysTest {

  private static final int WRITERS = 32;
  private static final int CHANGES_EACH = 80;
  private static final int ALL = WRITERS * CHANGES_EACH;
  private static final int LONGEST_DELAY = 150;
  private static final int ONE_IN_TAKEN_BACK = 16;
  private static final int KILLS = 20;
  private static final int IMPORTS = 280;
  private static final Clock CLOCK = Clock.systemUTC();

  private final Database database = new Database();
  private final Things things = new Things(database, CLOCK);

  /** So many that writers seldom wait for each other, and few enough that each changes often. */
  private final List<UUID> ids = things.make(100);

  @Test
  void messagesOfOneAggregateArriveInOrderOfVersions() throws Exception {
    try (KafkaProbe probe = KafkaProbe.open();
        RelayInstance one = RelayInstance.of(database, Servers.kafka(), CLOCK).start();
        RelayInstance two = RelayInstance.of(database, Servers.kafka(), CLOCK).start()) {
      probe.createTopic(things.topic(), Map.of());

      write(one, two, random -> things.change(any(random)));

      List<CloudEvent> delivered = delivered(probe);
      assertEquals(ALL, delivered.size(), "sent more than once");
      assertEquals(0, one.counted("publish.order.violations"));
      assertEquals(0, two.counted("publish.order.violations"));
    }
  }

  /**
   * What is on its way when a relay loses the lease is sent again. Twenty such deaths within
   * seconds are more than any platform meets, so the imports behind them, which meet none, are
   * counted too: so many that a busy machine, which has more on its way, is not over the bound.
   */
  @Test
  void theTopicHoldsWhatWasCommittedWhenTheLeaseIsTakenAwayTwentyTimes() throws Exception {
    try (KafkaProbe probe = KafkaProbe.open();
        RelayInstance one = RelayInstance.of(database, Servers.kafka(), CLOCK).start();
        RelayInstance two = RelayInstance.of(database, Servers.kafka(), CLOCK).start();
        ExecutorService killer = Executors.newSingleThreadExecutor()) {
      probe.createTopic(things.topic(), Map.of());

      Future<?> killing = killer.submit(this::killLeaseHolders);
      write(one, two, this::changeSlowly);
      killing.get();
      for (int i = 0; i < IMPORTS; i++) {
        things.changeTogether(ids);
        one.signal.committed();
      }

      List<CloudEvent> delivered = delivered(probe);
      int once = database.committed().size();
      int repeats = delivered.size() - once;
      assertTrue(repeats * 100 < once, () -> repeats + " repeats of " + once);
      assertEquals(0, one.counted("publish.order.violations"));
      assertEquals(0, two.counted("publish.order.violations"));
    }
  }

  /** Commits come in another order than their messages were appended in; some never come. */
  private void changeSlowly(Random random) {
    Duration delay = Duration.ofMillis(random.nextInt(LONGEST_DELAY));
    things.changeSlowly(any(random), delay, random.nextInt(ONE_IN_TAKEN_BACK) == 0);
  }

  private void killLeaseHolders() {
    for (int i = 1; i <= KILLS; i++) {
      // The last is killed while there is still something to send.
      int share = ALL * i / (KILLS + 4);
      Await.until("the next share to be published", () -> published() >= share);
      Await.until("a holder of the lease to kill", database::killLeaseHolder);
    }
  }

  private void write(RelayInstance one, RelayInstance two, Consumer<Random> change)
      throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> writing = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        RelayInstance instance = writer % 2 == 0 ? one : two;
        Random random = new Random(writer);
        writing.add(
            writers.submit(
                () -> {
                  for (int i = 0; i < CHANGES_EACH; i++) {
                    change.accept(random);
                    instance.signal.committed();
                  }
                }));
      }
      for (Future<?> each : writing) {
        each.get();
      }
    }
  }

  private UUID any(Random random) {
    return ids.get(random.nextInt(ids.size()));
  }

  /** What the topic holds: the committed set and nothing else, each key's versions ascending. */
  private List<CloudEvent> delivered(KafkaProbe probe) {
    Await.until("everything to be published", () -> database.unpublished() == 0);
    List<CloudEvent> delivered = probe.read(things.topic());
    assertEquals(
        database.committed(), delivered.stream().map(CloudEvent::id).collect(Collectors.toSet()));
    versions(delivered)
        .forEach(
            (key, arrived) -> {
              List<Long> first = arrived.stream().distinct().toList();
              assertEquals(first.stream().sorted().toList(), first, key);
            });
    return delivered;
  }

  private static Map<String, List<Long>> versions(List<CloudEvent> delivered) {
    return delivered.stream()
        .collect(
            Collectors.groupingBy(
                CloudEvent::key,
                Collectors.mapping(CloudEvent::aggregateVersion, Collectors.toList())));
  }

  private long published() {
    return database.count("select count(*) from outbox where published_at is not null");
  }
}
