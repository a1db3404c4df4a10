package org.caspian.platform.command;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes stored answers after 30 days, in small transactions. Every instance does; two at once do
 * no harm.
 */
@Singleton
final class IdempotencyPurge {

  /** Rows of one transaction: short enough to be in nobody's way. */
  private static final int BATCH = 500;

  private final IdempotencyStore store;
  private final Clock clock;
  private final Duration every;

  IdempotencyPurge(
      IdempotencyStore store,
      Clock clock,
      @ConfigProperty(name = "caspian.idempotency.purge-every") Duration every) {
    this.store = store;
    this.clock = clock;
    this.every = every;
  }

  void start(@Observes StartupEvent event, PeriodicWork periodically) {
    periodically.every(every, "the purge of stored answers", this::purge);
  }

  /** Deletes all that is old; how many answers that were. */
  int purge() {
    int all = 0;
    int some;
    do {
      some = store.purge(clock.instant(), BATCH);
      all += some;
    } while (some == BATCH);
    return all;
  }
}
