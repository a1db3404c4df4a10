package org.caspian.bench.faults;

import java.time.Duration;

/**
 * One fault of a plan.
 *
 * @param at when, from the beginning of the run
 * @param target a part for those that are done to one instance, a service for those that are done
 *     to the one of its instances that relays; empty for the others
 * @param length how long it lasts; of a clock, how far it is moved
 */
record Fault(Duration at, FaultKind kind, String target, Duration length) {}
