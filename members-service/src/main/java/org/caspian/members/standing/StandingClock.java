package org.caspian.members.standing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.caspian.members.institution.MembershipBook;
import org.caspian.members.institution.StandingTold;
import org.caspian.members.membership.MembershipPeriods;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells of institutions that stand otherwise because a day has begun: a membership begins or ends,
 * something became overdue. Every instance looks; whoever holds the institution first tells, and
 * the next finds it told. It decides nothing and suspends nobody.
 */
@ApplicationScoped
class StandingClock {

  private static final Logger LOG = Logger.getLogger(StandingClock.class);

  /** Who changed an institution of which nobody but the clock did anything. */
  private static final String BY = "clock";

  private final StandingTold told;
  private final MembershipBook memberships;
  private final MembershipPeriods periods;
  private final Clock clock;
  private final Duration every;
  private Optional<ScheduledFuture<?>> schedule = Optional.empty();

  StandingClock(
      StandingTold told,
      MembershipBook memberships,
      MembershipPeriods periods,
      Clock clock,
      @ConfigProperty(name = "caspian.standing.every") Duration every) {
    this.told = told;
    this.memberships = memberships;
    this.periods = periods;
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

  /** Looks once. */
  void run() {
    try {
      QuarkusTransaction.requiringNew()
          .call(this::withoutMembership)
          .forEach(id -> alone(id, () -> takeOver(id)));
      QuarkusTransaction.requiringNew()
          .call(told::notAsTold)
          .forEach(id -> alone(id, () -> told.follow(id, clock.instant(), BY)));
    } catch (Throwable e) { // also an Error: it would end the schedule
      LOG.warn("Could not look who stands otherwise today, which is tried again", e);
    }
  }

  /** Those that an instance of the release before this one has taken into the register. */
  private List<UUID> withoutMembership() {
    Set<UUID> known = periods.all().keySet();
    return told.toldToBeMembers().stream().filter(id -> !known.contains(id)).toList();
  }

  /** Two instances may try at once: the database lets one of them. */
  private void takeOver(UUID institution) {
    if (periods.of(institution).isEmpty()) {
      memberships.takeOver(institution, clock.instant(), BY);
    }
  }

  /** One that fails is not to keep the others from being told. */
  private static void alone(UUID institution, Runnable work) {
    try {
      QuarkusTransaction.requiringNew().run(work);
    } catch (RuntimeException e) {
      LOG.warnf(e, "Could not tell how %s stands, which is tried again", institution);
    }
  }
}
