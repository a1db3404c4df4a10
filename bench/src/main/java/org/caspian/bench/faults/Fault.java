package org.caspian.bench.faults;

import java.time.Duration;

/**
 * One fault of a plan.
 *
 * @param at when, from the beginning of the run
 * @param target a part; of a freeze a service, whose relaying instance it is; empty for those that
 *     are done to no part, or find theirs when they come
 * @param length how long it lasts; of a clock, how far it is moved, negative if it is behind
 */
record Fault(Duration at, FaultKind kind, String target, Duration length) {

  /** What has to come once in every run: each kind, and of deaths that of each service. */
  String sort() {
    return kind == FaultKind.KILL ? "KILL " + target.replaceFirst("-2$", "") : kind.toString();
  }

  /** What it is, for people. */
  String name() {
    return target.isEmpty() ? kind.toString() : kind + " " + target;
  }
}
