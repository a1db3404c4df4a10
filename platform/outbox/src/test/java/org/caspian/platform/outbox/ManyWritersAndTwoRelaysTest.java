package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Servers;
import org.junit.jupiter.api.Test;

class ManyWritersAndTwoRelaysTest {

  private static final int WRITERS = 12;
  private static final int CHANGES_EACH = 100;
  private static final int ALL = WRITERS * CHANGES_EACH;
  private static final Clock CLOCK = Clock.systemUTC();

  private final Database database = new Database();
  private final Things things = new Things(database, CLOCK);
  private final List<UUID> ids = things.make(20);

  @Test
  void messagesOfOneAggregateArriveInOrderOfVersions() throws Exception {
    try (KafkaProbe probe = KafkaProbe.open();
        RelayInstance one = RelayInstance.of(database, Servers.kafka(), CLOCK).start();
        RelayInstance two = RelayInstance.of(database, Servers.kafka(), CLOCK).start()) {
      probe.createTopic(things.topic(), Map.of());

      write(one, two);

      assertDelivered(probe);
      assertEquals(ALL, probe.read(things.topic()).size(), "sent more than once");
      assertEquals(0, one.counted("publish.order.violations"));
      assertEquals(0, two.counted("publish.order.violations"));
    }
  }

  @Test
  void nothingIsLostOrOvertakenWhenTheLeaseIsTakenAwayAgainAndAgain() throws Exception {
    try (KafkaProbe probe = KafkaProbe.open();
        RelayInstance one = RelayInstance.of(database, Servers.kafka(), CLOCK).start();
        RelayInstance two = RelayInstance.of(database, Servers.kafka(), CLOCK).start();
        ExecutorService killer = Executors.newSingleThreadExecutor()) {
      probe.createTopic(things.topic(), Map.of());

      Future<?> killing =
          killer.submit(
              () -> {
                for (int i = 1; i <= 5; i++) {
                  int sixth = ALL * i / 6;
                  Await.until("a sixth more", () -> published() >= sixth);
                  Await.until("a holder of the lease to kill", database::killLeaseHolder);
                }
              });
      write(one, two);
      killing.get();

      assertDelivered(probe);
    }
  }

  private void write(RelayInstance one, RelayInstance two) throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> writing = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        RelayInstance instance = writer % 2 == 0 ? one : two;
        int first = writer;
        writing.add(
            writers.submit(
                () -> {
                  for (int i = 0; i < CHANGES_EACH; i++) {
                    things.change(ids.get((first + i) % ids.size()));
                    instance.signal.committed();
                  }
                }));
      }
      for (Future<?> each : writing) {
        each.get();
      }
    }
  }

  private void assertDelivered(KafkaProbe probe) {
    Await.until("everything to be published", () -> database.unpublished() == 0);
    Map<String, List<Long>> versions =
        probe.read(things.topic()).stream()
            .collect(
                Collectors.groupingBy(
                    CloudEvent::key,
                    Collectors.mapping(CloudEvent::aggregateVersion, Collectors.toList())));
    assertEquals(ids.size(), versions.size());
    versions.values().forEach(arrived -> assertEquals(complete(), withoutRepeats(arrived)));
  }

  /** Every aggregate was changed equally often. */
  private List<Long> complete() {
    return LongStream.rangeClosed(1, ALL / ids.size()).boxed().toList();
  }

  private static List<Long> withoutRepeats(List<Long> arrived) {
    return arrived.stream().distinct().toList();
  }

  private long published() {
    return database.count("select count(*) from outbox where published_at is not null");
  }
}
