package org.caspian.bench.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Does to the platform what a plan says. A lane at a time: the next fault waits for the last. */
final class Injector {

  private static final Duration UNTIL_A_BACKLOG = Duration.ofSeconds(5);
  private static final Duration IN_THE_MIDST = Duration.ofMillis(300);
  private static final Duration POLL = Duration.ofMillis(50);

  private final Platform platform;
  private final Relays relays;
  private final Redelivery redelivery;
  private final Poison poison;
  private final Timeline timeline;
  private final Set<ProcessHandle> frozen = ConcurrentHashMap.newKeySet();
  private final List<Thread> lanes = new ArrayList<>();
  private volatile boolean over;

  Injector(Platform platform, Topics topics, Poison poison, Timeline timeline, long seed) {
    this.platform = platform;
    this.relays = new Relays(platform);
    this.redelivery = new Redelivery(topics, new Random(seed));
    this.poison = poison;
    this.timeline = timeline;
  }

  /** Begins with the plan; its times count from the beginning of the timeline. */
  void start(FaultPlan plan) {
    for (Lane lane : Lane.values()) {
      List<Fault> faults =
          plan.faults().stream().filter(fault -> fault.kind().lane() == lane).toList();
      lanes.add(Thread.ofPlatform().name("faults-" + lane).start(() -> run(faults)));
    }
  }

  private void run(List<Fault> faults) {
    for (Fault fault : faults) {
      while (!over && timeline.now().compareTo(fault.at()) < 0) {
        Pause.of(POLL);
      }
      if (over) {
        timeline.say("no time was left for " + fault.kind() + " " + fault.target());
        continue;
      }
      try {
        inject(fault);
      } catch (RuntimeException | SQLException failure) {
        timeline.say(
            "%s %s went wrong: %s"
                .formatted(
                    fault.kind(), fault.target(), failure.toString().lines().findFirst().get()));
      }
    }
  }

  /** No more faults; those that have begun come to their end. */
  void end() {
    over = true;
    for (Thread lane : lanes) {
      try {
        lane.join();
      } catch (InterruptedException interruption) {
        Thread.currentThread().interrupt();
        throw new BenchException("Interrupted", interruption);
      }
    }
  }

  /** Whatever stands still goes on. */
  void thaw() {
    frozen.forEach(process -> Platform.signal("CONT", process));
    frozen.clear();
  }

  private void inject(Fault fault) throws SQLException {
    switch (fault.kind()) {
      case KILL -> kill(fault.target(), fault.length());
      case RELAY_KILLED -> killRelay(fault.target(), fault.length());
      case CLOCK_MOVED -> moveClock(fault.target(), fault.length());
      case FREEZE -> freeze(fault.target(), fault.length());
      case KAFKA_AWAY -> stopKafka(fault.length());
      case POSTGRES_RESTARTED -> restartPostgres(fault.length());
      case CONNECTIONS_CUT -> cutConnections();
      case REDELIVERY -> timeline.say("%d records are delivered again".formatted(redelivery.run()));
      case POISON -> {
        poison.send();
        timeline.say("three messages that nobody can read are sent");
      }
    }
  }

  private void kill(String part, Duration dead) {
    timeline.say("kill -9 " + part);
    platform.stack().kill(part);
    comeBack(part, dead, Map.of());
  }

  private void comeBack(String part, Duration dead, Map<String, String> environment) {
    platform.awaitEnd(part);
    Pause.of(dead);
    platform.stack().startAgain(part, environment);
    timeline.say(part + " is back");
  }

  /** The broker stands still for a moment, so that what was sent is not acknowledged yet. */
  private void killRelay(String service, Duration dead) throws SQLException {
    Optional<String> holder = relays.holder(service);
    Optional<ProcessHandle> broker = platform.signal("STOP", Platform.KAFKA);
    broker.ifPresent(frozen::add);
    long waiting;
    try {
      waiting = awaitBacklog(service);
      if (holder.isPresent()) {
        timeline.say(
            "kill -9 %s, which relays, while %d messages wait for their acknowledgement"
                .formatted(holder.get(), waiting));
        platform.stack().kill(holder.get());
      } else {
        timeline.say("nobody relays for " + service);
      }
    } finally {
      broker.ifPresent(
          process -> {
            Platform.signal("CONT", process);
            frozen.remove(process);
          });
    }
    holder.ifPresent(part -> comeBack(part, dead, Map.of()));
  }

  private long awaitBacklog(String service) throws SQLException {
    long deadline = System.nanoTime() + UNTIL_A_BACKLOG.toNanos();
    long waiting = unpublished(service);
    while (waiting == 0 && System.nanoTime() < deadline) {
      Pause.of(POLL);
      waiting = unpublished(service);
    }
    Pause.of(IN_THE_MIDST);
    return waiting;
  }

  private long unpublished(String service) throws SQLException {
    try (Connection connection = platform.connect(service);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(*) from outbox where published_at is null")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void moveClock(String part, Duration ahead) {
    timeline.say("kill -9 %s, which comes back with a clock %s ahead".formatted(part, ahead));
    platform.stack().kill(part);
    comeBack(part, FaultKind.KILL.length(), Map.of("CASPIAN_FAULT_CLOCK_OFFSET", ahead.toString()));
  }

  private void freeze(String service, Duration length) {
    String part = relays.holder(service).orElse(service);
    Optional<ProcessHandle> process = platform.signal("STOP", part);
    process.ifPresent(frozen::add);
    timeline.say("%s stands still for %d s".formatted(part, length.toSeconds()));
    Pause.of(length);
    process.ifPresent(
        still -> {
          Platform.signal("CONT", still);
          frozen.remove(still);
        });
    timeline.say(part + " goes on");
  }

  private void stopKafka(Duration length) {
    timeline.say("Kafka is stopped for %d s".formatted(length.toSeconds()));
    platform.stack().process(Platform.KAFKA).ifPresent(ProcessHandle::destroy);
    comeBack(Platform.KAFKA, length, Map.of());
  }

  /** As in a loss of power: nothing is written down that was not written before. */
  private void restartPostgres(Duration length) {
    timeline.say("PostgreSQL ends at once");
    platform.signal("QUIT", Platform.POSTGRES);
    comeBack(Platform.POSTGRES, length, Map.of());
  }

  private void cutConnections() throws SQLException {
    try (Connection connection = platform.connect("gateway");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where datname is not null and application_name <> 'bench'")) {
      row.next();
      timeline.say("%d connections to the databases are cut".formatted(row.getLong(1)));
    }
  }
}
