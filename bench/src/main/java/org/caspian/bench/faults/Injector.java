package org.caspian.bench.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Pause;
import org.caspian.bench.platform.Platform;
import org.caspian.bench.platform.Rows;
import org.caspian.stack.Stack;

/** Does to the platform what a plan says. A lane at a time: the next fault waits for the last. */
final class Injector {

  /** For what is there in a moment, where it is there at all. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A relay whose database comes back takes its lease again in some seconds. */
  private static final Duration UNTIL_SOMEBODY_RELAYS = Duration.ofSeconds(30);

  /** For its start, when it was away for as long as was planned. */
  private static final Duration UNTIL_KAFKA_ANSWERS = Duration.ofSeconds(60);

  /** Of a gateway, before another key is to sign: it is dead when that moment comes. */
  private static final Duration BEFORE_THE_EXCHANGE = Duration.ofSeconds(1);

  private static final Duration IN_THE_MIDST = Duration.ofMillis(300);
  private static final Duration POLL = Duration.ofMillis(50);

  private final Platform platform;
  private final Relays relays;
  private final Redelivery redelivery;
  private final Poison poison;
  private final KeyExchange keys;
  private final Timeline timeline;
  private final Troubles troubles;
  private final Set<ProcessHandle> frozen = ConcurrentHashMap.newKeySet();
  private final List<Thread> lanes = new ArrayList<>();
  // Two lanes may kill gateways; nobody may start one twice.
  private final ReentrantLock death = new ReentrantLock();
  private final Set<String> come = ConcurrentHashMap.newKeySet();
  private volatile List<Fault> planned = List.of();
  private volatile Duration longestWithoutKafka = Duration.ZERO;
  private volatile boolean over;

  Injector(
      Platform platform,
      Topics topics,
      Poison poison,
      KeyExchange keys,
      Timeline timeline,
      Troubles troubles,
      long seed) {
    this.platform = platform;
    this.relays = new Relays(platform);
    this.redelivery = new Redelivery(topics, new Random(seed));
    this.poison = poison;
    this.keys = keys;
    this.timeline = timeline;
    this.troubles = troubles;
  }

  /** Begins with the plan; its times count from the beginning of the timeline. */
  void start(FaultPlan plan) {
    planned = plan.faults();
    longestWithoutKafka =
        plan.faults().stream()
            .filter(fault -> fault.kind() == FaultKind.KAFKA_AWAY)
            .map(Fault::length)
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
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
    if (leftOut > 0) {
      timeline.say("no time was left for %d repeated faults".formatted(leftOut));
    }
  }

  private boolean succeeds(Fault fault) {
    long from = System.nanoTime();
    try {
      inject(fault);
      return true;
    } catch (RuntimeException | SQLException failure) {
      timeline.say(
          "%s went wrong: %s"
              .formatted(fault.name(), failure.toString().lines().findFirst().orElseThrow()));
      return false;
    } finally {
      troubles.note(fault.kind(), from, System.nanoTime());
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
   * What came at a bad moment, as a start while PostgreSQL was away, has a second chance, when the
   * others have {@linkplain #end ended} and nothing else is broken.
   */
  void tryAgain() {
    for (Fault fault : planned) {
      if (!come.contains(fault.sort()) && succeeds(fault)) {
        come.add(fault.sort());
      }
    }
  }

  /**
   * What was planned and did not come: each {@link Fault#sort} once. Complete when the faults have
   * {@linkplain #end ended}.
   */
  List<String> missing() {
    return planned.stream()
        .map(Fault::sort)
        .distinct()
        .filter(sort -> !come.contains(sort))
        .toList();
  }

  /** Whatever stands still goes on. */
  void thaw() {
    frozen.forEach(this::thaw);
  }

  private void thaw(ProcessHandle process) {
    Stack.signal("CONT", process);
    frozen.remove(process);
  }

  private void inject(Fault fault) throws SQLException {
    if (fault.kind().lane() == Lane.MESSAGES) {
      awaitKafka();
    }
    switch (fault.kind()) {
      case KEYS_EXCHANGED -> exchangeKeys(fault.target());
      case KILL -> kill(fault.target(), fault.length());
      case RELAY_KILLED -> killRelay(fault.length());
      case CLOCK_MOVED, CLOCK_BEHIND -> moveClock(fault.target(), fault.length());
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

  /** Until it answers, or its patience ends: who needs it then finds out. */
  private void awaitKafka() {
    long deadline = System.nanoTime() + longestWithoutKafka.plus(UNTIL_KAFKA_ANSWERS).toNanos();
    while (!platform.kafkaAnswers() && System.nanoTime() < deadline) {
      Pause.of(POLL);
    }
  }

  private void kill(String part, Duration dead) {
    death.lock();
    try {
      timeline.say("kill -9 " + part);
      platform.stack().kill(part);
      comeBack(part, dead, Map.of());
    } finally {
      death.unlock();
    }
  }

  private void comeBack(String part, Duration dead, Map<String, String> environment) {
    platform.awaitEnd(part);
    Pause.of(dead);
    platform.startAgain(part, environment);
    timeline.say(part + " is back");
  }

  /**
   * The broker stands still for a moment, so that what was sent is not acknowledged yet.
   *
   * @throws BenchException where nothing is on its way, or nobody relays: it would be another death
   */
  private void killRelay(Duration dead) throws SQLException {
    if (!platform.kafkaAnswers()) {
      throw new BenchException("Kafka is away");
    }
    death.lock();
    try {
      comeBack(killRelayInTheMidst(), dead, Map.of());
    } finally {
      death.unlock();
    }
  }

  private String killRelayInTheMidst() throws SQLException {
    ProcessHandle broker = stopped(Platform.KAFKA);
    try {
      Backlog backlog = awaitBacklog();
      String part = awaitHolder(backlog.service());
      timeline.say(
          "kill -9 %s, which relays, while %d messages wait for their acknowledgement"
              .formatted(part, backlog.waiting()));
      platform.stack().kill(part);
      return part;
    } finally {
      thaw(broker);
    }
  }

  /** The process of a part, which stands still from now on. */
  private ProcessHandle stopped(String part) {
    ProcessHandle process =
        platform
            .signal("STOP", part)
            .orElseThrow(() -> new BenchException(part + " has no process to stand still"));
    frozen.add(process);
    return process;
  }

  /** How many messages of a service wait. */
  private record Backlog(String service, long waiting) {}

  /** The longest one, as soon as there is one. */
  private Backlog awaitBacklog() throws SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Pause.of(IN_THE_MIDST);
    Backlog longest = longestBacklog();
    while (longest.waiting() == 0) {
      if (System.nanoTime() > deadline) {
        throw new BenchException("no message is on its way");
      }
      Pause.of(POLL);
      longest = longestBacklog();
    }
    return longest;
  }

  /** The instance that relays, as soon as one says so. */
  private String awaitHolder(String service) {
    long deadline = System.nanoTime() + UNTIL_SOMEBODY_RELAYS.toNanos();
    Optional<String> holder = relays.holder(service);
    while (holder.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new BenchException("nobody relays for " + service);
      }
      Pause.of(POLL);
      holder = relays.holder(service);
    }
    return holder.get();
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

  private void moveClock(String part, Duration offset) {
    String how = offset.isNegative() ? "behind" : "ahead";
    timeline.say(
        "kill -9 %s, which comes back with a clock %s %s".formatted(part, offset.abs(), how));
    platform.stack().kill(part);
    comeBack(
        part, FaultKind.KILL.length(), Map.of("CASPIAN_FAULT_CLOCK_OFFSET", offset.toString()));
  }

  private void exchangeKeys(String gateway) {
    KeyExchange.Next next = keys.begin();
    timeline.say("another signing key is published; it signs from " + next.signsFrom());
    Instant dies = next.signsFrom().minus(BEFORE_THE_EXCHANGE);
    while (Instant.now().isBefore(dies)) {
      Pause.of(POLL);
    }
    long from = System.nanoTime();
    kill(gateway, FaultKind.KILL.length());
    troubles.note(FaultKind.KILL, from, System.nanoTime());
    keys.awaitEnd(next);
    timeline.say("the other key signs");
  }

  private void freeze(String service, Duration length) {
    String part = awaitHolder(service);
    ProcessHandle process = stopped(part);
    timeline.say("%s stands still for %d s".formatted(part, length.toSeconds()));
    Pause.of(length);
    thaw(process);
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
      if (cut == 0) {
        throw new BenchException("there is no connection to cut");
      }
      timeline.say("%d connections to the databases are cut".formatted(cut));
    }
  }
}
