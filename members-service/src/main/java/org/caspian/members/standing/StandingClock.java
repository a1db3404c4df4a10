package org.caspian.members.standing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caspian.members.institution.MembershipBook;
import org.caspian.members.institution.StandingTold;
import org.caspian.members.membership.MembershipPeriods;
import org.caspian.platform.command.PeriodicWork;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells of institutions that stand otherwise because a day has begun: a membership begins or ends,
 * something became overdue. Every instance looks; whoever holds the institution first tells, and
 * the next finds it told. It decides nothing and suspends nobody.
 */
@ApplicationScoped
class StandingClock {

  /** Who changed an institution of which nobody but the clock did anything. */
  private static final String BY = "clock";

  private final StandingTold told;
  private final MembershipBook memberships;
  private final MembershipPeriods periods;
  private final Clock clock;
  private final Duration every;

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

  void start(@Observes StartupEvent event, PeriodicWork periodically) {
    periodically.every(every, "the look at who stands otherwise today", this::run);
  }

  /** Looks once. */
  void run() {
    PeriodicWork.each(
        QuarkusTransaction.requiringNew().call(this::withoutMembership),
        "the taking over of the membership",
        id -> QuarkusTransaction.requiringNew().run(() -> takeOver(id)));
    PeriodicWork.each(
        QuarkusTransaction.requiringNew().call(told::notAsTold),
        "the telling of the standing",
        id -> QuarkusTransaction.requiringNew().run(() -> told.follow(id, clock.instant(), BY)));
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
}
