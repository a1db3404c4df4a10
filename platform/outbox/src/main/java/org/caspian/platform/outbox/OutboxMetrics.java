package org.caspian.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What an operator watches; names and meanings are in the README of this jar. */
final class OutboxMetrics {

  private final Counter published;
  private final Counter refused;
  private final Counter producersGivenUp;
  private final Counter overtaken;
  private final Counter applied;
  private final Counter repeated;
  private final Counter unknown;
  private final Clock clock;
  private volatile Sample sample;

  /** What the tables held when they were last looked at. */
  record Sample(OutboxTable.Backlog outbox, InboxTable.Queues inbox) {}

  OutboxMetrics(MeterRegistry registry, RelaySignal relay, Clock clock) {
    this.clock = clock;
    published = registry.counter("outbox.published");
    refused = registry.counter("outbox.refused.sends");
    producersGivenUp = registry.counter("outbox.producers.given.up");
    overtaken = registry.counter("publish.order.violations");
    applied = registry.counter("inbox.applied");
    repeated = registry.counter("inbox.repeated");
    unknown = registry.counter("inbox.unknown");
    gauge(registry, "outbox.unpublished", now -> now.outbox().unpublished());
    Gauge.builder("outbox.oldest.age", this, OutboxMetrics::oldestAge)
        .baseUnit("seconds")
        .register(registry);
    gauge(registry, "inbox.waiting", now -> now.inbox().waiting());
    gauge(registry, "inbox.parked", now -> now.inbox().parked());
    Gauge.builder("relay.lease.held", relay, held -> held.isLeading() ? 1 : 0).register(registry);
  }

  void published(int messages) {
    published.increment(messages);
  }

  void refused() {
    refused.increment();
  }

  void producerGivenUp() {
    producersGivenUp.increment();
  }

  void overtaken() {
    overtaken.increment();
  }

  void applied(int messages) {
    applied.increment(messages);
  }

  void repeated(int messages) {
    repeated.increment(messages);
  }

  void unknown() {
    unknown.increment();
  }

  /** The tables were looked at; null if they could not be. */
  void sampled(Sample now) {
    sample = now;
  }

  /** What waits to be sent; empty if the tables could not be looked at. */
  Optional<OutboxTable.Backlog> backlog() {
    return Optional.ofNullable(sample).map(Sample::outbox);
  }

  /** What could not be taken in; empty if the tables could not be looked at. */
  Optional<InboxTable.Queues> queues() {
    return Optional.ofNullable(sample).map(Sample::inbox);
  }

  private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Sample> value) {
    Gauge.builder(
            name, this, all -> all.sample == null ? Double.NaN : value.applyAsDouble(all.sample))
        .register(registry);
  }

  private double oldestAge() {
    Sample now = sample;
    if (now == null) {
      return Double.NaN;
    }
    return now.outbox().oldest() == null
        ? 0
        : Duration.between(now.outbox().oldest(), clock.instant()).toMillis() / 1000.0;
  }
}
