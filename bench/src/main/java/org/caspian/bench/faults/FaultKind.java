package org.caspian.bench.faults;

import java.time.Duration;

/** What is done to the platform. */
enum FaultKind {
  /** {@code kill -9} of an instance, which is then started again. */
  KILL(Lane.DEATHS, Duration.ofSeconds(2)),
  /** {@code kill -9} of the instance that relays, while messages are on their way. */
  RELAY_KILLED(Lane.DEATHS, Duration.ofSeconds(2)),
  /** An instance comes back with a clock that is minutes ahead, and keeps it. */
  CLOCK_MOVED(Lane.DEATHS, Duration.ofMinutes(5)),
  /** An instance comes back with a clock that is some seconds behind, and keeps it. */
  CLOCK_BEHIND(Lane.DEATHS, Duration.ofSeconds(8)),
  /** The instance that relays stands still ({@code SIGSTOP}) and then goes on. */
  FREEZE(Lane.OUTAGES, Duration.ofSeconds(30)),
  /** The broker is stopped, and started again. */
  KAFKA_AWAY(Lane.OUTAGES, Duration.ofSeconds(60)),
  /** PostgreSQL stops at once, without writing down what it has in memory, and recovers. */
  POSTGRES_RESTARTED(Lane.OUTAGES, Duration.ofSeconds(2)),
  /** Every connection to the databases is ended. */
  CONNECTIONS_CUT(Lane.OUTAGES, Duration.ZERO),
  /** Records of all ages come again. */
  REDELIVERY(Lane.MESSAGES, Duration.ZERO),
  /** Messages come that nobody can read, as from another producer. */
  POISON(Lane.MESSAGES, Duration.ZERO),
  /** Another key comes to sign, and a gateway dies in the midst of it. */
  KEYS_EXCHANGED(Lane.KEYS, Duration.ZERO);

  private final Lane lane;
  private final Duration length;

  FaultKind(Lane lane, Duration length) {
    this.lane = lane;
    this.length = length;
  }

  Lane lane() {
    return lane;
  }

  /** How long it lasts in a run of two minutes or more; of a clock, how far it is moved at most. */
  Duration length() {
    return length;
  }
}
