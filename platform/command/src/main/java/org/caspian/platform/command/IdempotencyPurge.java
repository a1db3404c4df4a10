package org.caspian.platform.command;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Deletes stored answers after 30 days, in small transactions. Every instance does; two at once do
 * no harm.
 */
@Singleton
final class IdempotencyPurge {

  private static final Logger LOGGER = Logger.getLogger(IdempotencyPurge.class);

  /** Rows of one transaction: short enough to be in nobody's way. */
  private static final int BATCH = 500;

  private final IdempotencyStore store;
  private final Clock clock;
  private final Duration every;
  private Optional<ScheduledFuture<?>> schedule = Optional.empty();

  IdempotencyPurge(
      IdempotencyStore store,
      Clock clock,
      @ConfigProperty(name = "caspian.idempotency.purge-every") Duration every) {
    this.store = store;
    this.clock = clock;
    this.every = every;
  }

  void start(@Observes StartupEvent event, ScheduledExecutorService scheduler) {
    long millis = every.toMillis();
    schedule =
        Optional.of(
            scheduler.scheduleWithFixedDelay(this::run, millis, millis, TimeUnit.MILLISECONDS));
  }

  void stop(@Observes ShutdownEvent event) {
    schedule.ifPresent(running -> running.cancel(false));
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

  private void run() {
    try {
      int deleted = purge();
      LOGGER.debugf("Deleted %d stored answers", deleted);
    } catch (RuntimeException e) {
      // The next turn will do it; a thrown exception would end the schedule.
      LOGGER.warn("Deleting stored answers failed", e);
    }
  }
}
