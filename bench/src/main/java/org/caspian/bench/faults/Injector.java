package org.caspian.bench.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Pause;
import org.caspian.bench.platform.Platform;
import org.caspian.bench.platform.Rows;

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
  private final Set<String> come = ConcurrentHashMap.newKeySet();
  private volatile List<String> planned = List.of();
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
    planned = plan.faults().stream().map(Fault::sort).distinct().toList();
    for (Lane lane : Lane.values()) {
      List<Fault> faults =
          plan.faults().stream().filter(fault -> fault.kind().lane() == lane).toList();
      lanes.add(Thread.ofPlatform().name("faults-" + lane).start(() -> run(faults)));
    }
  }

  /** When time is over, what has not come yet at all still comes, and the rest is left out. */
  private void run(List<Fault> faults) {
    int leftOut = 0;
    for (Fault fault : faults) {
      while (!over && timeline.now().compareTo(fault.at()) < 0) {
        Pause.of(POLL);
      }
      if (over && come.contains(fault.sort())) {
        leftOut++;
      } else if (succeeds(fault)) {
        come.add(fault.sort());
      }
    }
    // What came at a bad moment, as a start while PostgreSQL was away, has a second chance.
    for (Fault fault : faults) {
      if (!come.contains(fault.sort()) && succeeds(fault)) {
        come.add(fault.sort());
      }
    }
    if (leftOut > 0) {
      timeline.say("no time was left for %d repeated faults".formatted(leftOut));
    }
  }

  private boolean succeeds(Fault fault) {
    try {
      inject(fault);
      return true;
    } catch (RuntimeException | SQLException failure) {
      timeline.say(
          "%s went wrong: %s"
              .formatted(fault.name(), failure.toString().lines().findFirst().orElseThrow()));
      return false;
    }
  }

  /** Time is over; returns when the faults are. */
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

  /**
   * What was planned and did not come, in spite of its second chance: each {@link Fault#sort} once.
   * Complete when the faults have {@linkplain #end ended}.
   */
  List<String> missing() {
    return planned.stream().filter(sort -> !come.contains(sort)).toList();
  }

  /** Whatever stands still goes on. */
  void thaw() {
    frozen.forEach(this::thaw);
  }

  private void thaw(ProcessHandle process) {
    Platform.signal("CONT", process);
    frozen.remove(process);
  }

  private void inject(Fault fault) throws SQLException {
    if (fault.kind().lane() == Lane.MESSAGES) {
      awaitKafka();
    }
    switch (fault.kind()) {
      case KILL -> kill(fault.target(), fault.length());
      case RELAY_KILLED -> killRelay(fault.length());
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

  private void awaitKafka() {
    while (!platform.kafkaAnswers()) {
      Pause.of(POLL);
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
    platform.startAgain(part, environment);
    timeline.say(part + " is back");
  }

  /** The broker stands still for a moment, so that what was sent is not acknowledged yet. */
  private void killRelay(Duration dead) throws SQLException {
    Optional<ProcessHandle> broker = platform.signal("STOP", Platform.KAFKA);
    broker.ifPresent(frozen::add);
    Optional<String> holder;
    try {
      Backlog backlog = awaitBacklog();
      holder = relays.holder(backlog.service());
      holder.ifPresentOrElse(
          part -> {
            timeline.say(
                "kill -9 %s, which relays, while %d messages wait for their acknowledgement"
                    .formatted(part, backlog.waiting()));
            platform.stack().kill(part);
          },
          () -> timeline.say("nobody relays for " + backlog.service()));
    } finally {
      broker.ifPresent(this::thaw);
    }
    holder.ifPresent(part -> comeBack(part, dead, Map.of()));
  }

  /** How many messages of a service wait. */
  private record Backlog(String service, long waiting) {}

  /** The longest one, as soon as there is one. */
  private Backlog awaitBacklog() throws SQLException {
    long deadline = System.nanoTime() + UNTIL_A_BACKLOG.toNanos();
    Pause.of(IN_THE_MIDST);
    Backlog longest = longestBacklog();
    while (longest.waiting() == 0 && System.nanoTime() < deadline) {
      Pause.of(POLL);
      longest = longestBacklog();
    }
    return longest;
  }

  private Backlog longestBacklog() throws SQLException {
    List<Backlog> backlogs = new ArrayList<>();
    for (String service : platform.services()) {
      backlogs.add(new Backlog(service, unpublished(service)));
    }
    return backlogs.stream().max(Comparator.comparing(Backlog::waiting)).orElseThrow();
  }

  private long unpublished(String service) throws SQLException {
    try (Connection connection = platform.connect(service)) {
      return Rows.of(
              connection,
              "select count(*) from outbox where published_at is null",
              row -> row.getLong(1))
          .getFirst();
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
    process.ifPresent(this::thaw);
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
    try (Connection connection = platform.connect("gateway")) {
      long cut =
          Rows.of(
                  connection,
                  "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                      + " where datname is not null and application_name <> 'bench'",
                  row -> row.getLong(1))
              .getFirst();
      timeline.say("%d connections to the databases are cut".formatted(cut));
    }
  }
}
