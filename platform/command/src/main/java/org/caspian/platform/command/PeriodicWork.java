package org.caspian.platform.command;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * What every instance does from time to time while it runs, nobody asking. Two instances do it at
 * once: the work itself sees to it that this does no harm.
 */
@Singleton
public final class PeriodicWork {

  private static final Logger LOGGER = Logger.getLogger(PeriodicWork.class);

  private final ScheduledExecutorService scheduler;
  private final List<ScheduledFuture<?>> schedules = new CopyOnWriteArrayList<>();

  PeriodicWork(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Does it again and again until the service stops, never twice at once in this instance. A time
   * that fails is logged, and the next one comes.
   *
   * @param pause between the end of one time and the beginning of the next, and before the first
   * @param name what it is, for the log, like {@code the purge of stored answers}
   */
  public void every(Duration pause, String name, Runnable work) {
    long millis = pause.toMillis();
    schedules.add(
        scheduler.scheduleWithFixedDelay(
            () -> attempt(name, work), millis, millis, TimeUnit.MILLISECONDS));
  }

  /**
   * Does it with each, one after the other. One that fails is logged and keeps none of the others
   * from its turn.
   *
   * @param name as for {@link #every}
   */
  public static <T> void each(Collection<T> all, String name, Consumer<T> work) {
    for (T one : all) {
      attempt(name + " of " + one, () -> work.accept(one));
    }
  }

  private static void attempt(String name, Runnable work) {
    try {
      work.run();
    } catch (Throwable e) { // also an Error: it would end the schedule
      LOGGER.warnf(e, "Failed, and is tried again at its next time: %s", name);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    schedules.forEach(running -> running.cancel(false));
  }
}
