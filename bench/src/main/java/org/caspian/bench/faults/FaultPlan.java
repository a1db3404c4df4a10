package org.caspian.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Which faults a run has, and when: the same for the same seed, length and services. Every kind
 * comes at least once, and as often as there is room. Runs of less than two minutes have shorter
 * outages.
 */
record FaultPlan(List<Fault> faults) {

  /** In this time every kind has its place at its full length, Kafka away for a minute. */
  private static final Duration WHOLE = Duration.ofMinutes(2);

  /** Of a run that can have a plan. */
  static final Duration SHORTEST = Duration.ofSeconds(10);

  private static final Duration BETWEEN_DEATHS = Duration.ofSeconds(13);
  private static final Duration BETWEEN_OUTAGES = Duration.ofSeconds(4);
  private static final Duration BETWEEN_EXCHANGES = Duration.ofMinutes(4);
  private static final Duration BETWEEN_REDELIVERIES = Duration.ofSeconds(8);

  /** Copies the faults. */
  FaultPlan {
    faults = List.copyOf(faults);
  }

  /** A run without faults. */
  static FaultPlan none() {
    return new FaultPlan(List.of());
  }

  /**
   * A plan.
   *
   * @param length of the run, {@link #SHORTEST} at least
   * @param services the names of all services, each with two instances
   */
  static FaultPlan of(long seed, Duration length, List<String> services) {
    return of(seed, length, services, FaultKind.KAFKA_AWAY.length());
  }

  /**
   * As {@link #of(long, Duration, List)}, with Kafka away for longer or shorter. Beyond its usual
   * time nothing else dies meanwhile but a gateway when keys are exchanged, so that it is seen what
   * its absence alone does.
   *
   * @param length of the run; {@link #whole} at least, if Kafka is to be away for all of that time
   */
  static FaultPlan of(long seed, Duration length, List<String> services, Duration kafkaAway) {
    if (length.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("too short for a plan: " + length);
    }
    Random random = new Random(seed);
    double share = Math.min(1.0, (double) length.toMillis() / whole(kafkaAway).toMillis());
    List<Fault> faults = new ArrayList<>();
    addOutages(faults, random, length, share, services, kafkaAway);
    addDeaths(faults, random, length, share, services);
    addMessages(faults, random, length, share);
    addExchanges(faults, random, length);
    faults.sort(Comparator.comparing(Fault::at));
    return new FaultPlan(faults);
  }

  /** The length of a run in which every kind has its place at its full length. */
  static Duration whole(Duration kafkaAway) {
    Duration longer = kafkaAway.minus(FaultKind.KAFKA_AWAY.length());
    return longer.isNegative() ? WHOLE : WHOLE.plus(longer);
  }

  private static void addOutages(
      List<Fault> faults,
      Random random,
      Duration length,
      double share,
      List<String> services,
      Duration kafkaAway) {
    Duration pause = scaled(BETWEEN_OUTAGES, share);
    Duration at = pause;
    while (true) {
      List<FaultKind> kinds =
          new ArrayList<>(
              List.of(
                  FaultKind.FREEZE,
                  FaultKind.KAFKA_AWAY,
                  FaultKind.POSTGRES_RESTARTED,
                  FaultKind.CONNECTIONS_CUT));
      Collections.shuffle(kinds, random);
      for (FaultKind kind : kinds) {
        Duration lasts = scaled(kind == FaultKind.KAFKA_AWAY ? kafkaAway : kind.length(), share);
        if (at.plus(lasts).compareTo(length) > 0) {
          return;
        }
        String target = kind == FaultKind.FREEZE ? oneOf(services, random) : "";
        faults.add(new Fault(at, kind, target, lasts));
        at = at.plus(lasts).plus(pause);
      }
    }
  }

  private static void addDeaths(
      List<Fault> faults, Random random, Duration length, double share, List<String> services) {
    Duration pause = scaled(BETWEEN_DEATHS, share);
    Duration at = scaled(Duration.ofSeconds(6), share);
    List<Fault> outages = List.copyOf(faults);
    boolean clocksAreRight = true;
    while (true) {
      List<Fault> deaths = new ArrayList<>();
      for (String service : services) {
        deaths.add(death(FaultKind.KILL, instanceOf(service, random), share));
      }
      deaths.add(death(FaultKind.RELAY_KILLED, "", share));
      deaths.add(death(FaultKind.KILL, instanceOf("gateway", random), share));
      if (clocksAreRight) {
        // A gateway with a wrong clock would issue tokens that nobody takes, and rightly so.
        List<String> consumers =
            new ArrayList<>(services.stream().filter(name -> !isTeller(name)).toList());
        Collections.shuffle(consumers, random);
        Duration ahead = Duration.ofMinutes(2 + random.nextInt(4));
        deaths.add(
            new Fault(Duration.ZERO, FaultKind.CLOCK_MOVED, consumers.getFirst() + "-2", ahead));
        // Ten seconds or more, and it would take a new token for one of the future, and rightly so.
        Duration behind = Duration.ofSeconds(5 + random.nextInt(4)).negated();
        deaths.add(
            new Fault(Duration.ZERO, FaultKind.CLOCK_BEHIND, consumers.getLast() + "-2", behind));
        clocksAreRight = false;
      }
      Collections.shuffle(deaths, random);
      for (Fault death : deaths) {
        at = whenKafkaIsNotAwayForLong(outages, at);
        if (at.compareTo(length) > 0) {
          return;
        }
        faults.add(new Fault(at, death.kind(), death.target(), death.length()));
        at = at.plus(pause);
      }
    }
  }

  private static Duration whenKafkaIsNotAwayForLong(List<Fault> outages, Duration at) {
    for (Fault outage : outages) {
      Duration usually = outage.at().plus(FaultKind.KAFKA_AWAY.length());
      Duration end = outage.at().plus(outage.length());
      if (outage.kind() == FaultKind.KAFKA_AWAY
          && at.compareTo(usually) >= 0
          && at.compareTo(end) < 0) {
        return end;
      }
    }
    return at;
  }

  private static boolean isTeller(String service) {
    return service.equals("gateway") || service.equals("members");
  }

  private static Fault death(FaultKind kind, String target, double share) {
    return new Fault(Duration.ZERO, kind, target, scaled(kind.length(), share));
  }

  private static void addMessages(
      List<Fault> faults, Random random, Duration length, double share) {
    Duration pause = scaled(BETWEEN_REDELIVERIES, share);
    Duration poison =
        length.dividedBy(3).plus(scaled(Duration.ofSeconds(random.nextInt(5)), share));
    faults.add(new Fault(poison, FaultKind.POISON, "", Duration.ZERO));
    for (Duration at = pause; at.compareTo(length) < 0; at = at.plus(pause)) {
      faults.add(new Fault(at, FaultKind.REDELIVERY, "", Duration.ZERO));
    }
  }

  /** How long a key is published before it signs is no matter of the plan: none in short runs. */
  private static void addExchanges(List<Fault> faults, Random random, Duration length) {
    for (Duration at = Duration.ofSeconds(1);
        at.plus(WHOLE).compareTo(length.plusSeconds(1)) <= 0;
        at = at.plus(BETWEEN_EXCHANGES)) {
      faults.add(
          new Fault(at, FaultKind.KEYS_EXCHANGED, instanceOf("gateway", random), Duration.ZERO));
    }
  }

  private static String instanceOf(String service, Random random) {
    return random.nextBoolean() ? service : service + "-2";
  }

  private static String oneOf(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }

  private static Duration scaled(Duration duration, double share) {
    return Duration.ofMillis(Math.round(duration.toMillis() * share));
  }
}
