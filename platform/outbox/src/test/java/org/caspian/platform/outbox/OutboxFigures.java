package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Servers;
import org.junit.jupiter.api.Test;

/**
 * Measures and asserts nothing; the name keeps it out of the tests that always run. Run it with
 * {@code -Dtest=OutboxFigures}.
 */
class OutboxFigures {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final int ROWS = 20_000;
  private static final int PER_SECOND = 200;
  private static final int WARM_UP = 5 * PER_SECOND;
  private static final int MEASURED = 20 * PER_SECOND;

  private final Database sender = new Database();
  private final Things things = new Things(sender, CLOCK);

  @Test
  void drainRate() throws Exception {
    for (int aggregates : List.of(ROWS, 1_000, 20)) {
      try (KafkaProbe probe = KafkaProbe.open();
          RelayInstance instance = RelayInstance.of(sender, Servers.kafka(), CLOCK)) {
        probe.createTopic(things.topic(), Map.of());
        for (int run = 1; run <= 3; run++) {
          fill(aggregates);
          long start = System.nanoTime();
          while (sender.unpublished() > 0) {
            for (int batches = 0; batches < 10; batches++) {
              instance.relay.round();
            }
          }
          double seconds = (System.nanoTime() - start) / 1e9;
          System.out.printf(
              "drain: %d messages of %d aggregates, run %d: %.2f s, %.0f/s%n",
              ROWS, aggregates, run, seconds, ROWS / seconds);
        }
      }
    }
  }

  @Test
  void latencyWithOneInstance() throws Exception {
    try (RelayInstance only = RelayInstance.of(sender, Servers.kafka(), CLOCK).start()) {
      Await.until("the lease", only.signal::isLeading);
      latency("one instance", only.signal, 1);
    }
  }

  @Test
  void latencyWithTwoInstances() throws Exception {
    try (RelayInstance leading = RelayInstance.of(sender, Servers.kafka(), CLOCK).start()) {
      Await.until("the lease", leading.signal::isLeading);
      try (RelayInstance other = RelayInstance.of(sender, Servers.kafka(), CLOCK).start()) {
        latency("two instances, commits on the one without the lease", other.signal, 2);
      }
    }
  }

  private void latency(String what, RelaySignal signal, int receivers) throws Exception {
    Stamps stamps = new Stamps(things.topic());
    List<UUID> ids = things.make(500);
    List<WorkThread> reading = new ArrayList<>();
    try (KafkaProbe probe = KafkaProbe.open();
        ScheduledExecutorService pace = Executors.newScheduledThreadPool(4)) {
      probe.createTopic(things.topic(), Map.of());
      KafkaClients clients =
          new KafkaClients(Map.of("bootstrap.servers", Servers.kafka()), "g" + UUID.randomUUID());
      for (int i = 0; i < receivers; i++) {
        InboxInstance receiver = new InboxInstance(stamps, stamps, CLOCK);
        reading.add(
            WorkThread.start(
                "inbox",
                new InboxReading(
                    clients::consumer, Set.of(things.topic()), receiver.inbox, receiver.contact)));
      }
      long period = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
      for (int i = 0; i < WARM_UP + MEASURED; i++) {
        UUID id = ids.get(i % ids.size());
        pace.schedule(
            () -> {
              things.change(id);
              stamps.committed(id);
              signal.committed();
            },
            i * period,
            TimeUnit.NANOSECONDS);
      }
      pace.shutdown();
      if (!pace.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the pace was not kept");
      }
      Await.until("all", () -> stamps.nanos.size() == WARM_UP + MEASURED);
    } finally {
      reading.forEach(WorkThread::close);
    }
    List<Long> sorted = stamps.nanos.stream().skip(WARM_UP).sorted().toList();
    System.out.printf(
        "latency, commit to commit, %d/s, %s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
        PER_SECOND,
        what,
        percentile(sorted, 50),
        percentile(sorted, 95),
        percentile(sorted, 99),
        percentile(sorted, 100));
  }

  private static double percentile(List<Long> sorted, int percent) {
    return sorted.get((sorted.size() - 1) * percent / 100) / 1e6;
  }

  private void fill(int aggregates) {
    sender.inNew(connection -> fill(connection, aggregates));
    sender.execute("analyze outbox");
  }

  private boolean fill(Connection connection, int aggregates) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < aggregates; i++) {
      ids.add(UUID.randomUUID());
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into outbox values (?, ?, ?, ?, ?, '/v1/things/x', 'members', now(), null, ?)")) {
      for (int i = 0; i < ROWS; i++) {
        insert.setObject(1, UUID.randomUUID());
        insert.setString(2, things.topic());
        insert.setObject(3, ids.get(i % aggregates));
        insert.setLong(4, i / aggregates + 1);
        insert.setString(5, things.type());
        insert.setString(6, "{\"text\":\"" + "x".repeat(400) + "\"}");
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return true;
  }

  /** The receiver: another database, and the time from commit to commit. */
  private static final class Stamps implements Transactions, MessageHandler {

    private final Database receiver = new Database();
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private final Map<UUID, Integer> versions = new ConcurrentHashMap<>();
    private final ThreadLocal<List<String>> handled = ThreadLocal.withInitial(ArrayList::new);
    private final String topic;

    Stamps(String topic) {
      this.topic = topic;
    }

    void committed(UUID id) {
      sent.put(id + "/" + versions.merge(id, 1, Integer::sum), System.nanoTime());
    }

    @Override
    public Set<String> topics() {
      return Set.of(topic);
    }

    @Override
    public void handle(InboundMessage message) {
      handled.get().add(message.key() + "/" + message.aggregateVersion());
    }

    @Override
    public <T> T inNew(Body<T> body) {
      T result = receiver.inNew(body);
      long now = System.nanoTime();
      for (String each : handled.get()) {
        nanos.add(now - sent.getOrDefault(each, now));
      }
      handled.get().clear();
      return result;
    }
  }
}
