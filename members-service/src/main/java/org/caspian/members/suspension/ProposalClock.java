package org.caspian.members.suspension;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.fee.Obligation;
import org.caspian.members.fee.Obligations;
import org.caspian.members.institution.Successions;
import org.caspian.platform.access.Mergers;
import org.caspian.platform.command.PeriodicWork;

/**
 * Proposes suspensions, and ends proposals, because a day has begun. Every instance looks; two at
 * once make one proposal.
 */
@ApplicationScoped
class ProposalClock {

  /** Who changed what nobody but the clock did anything with. */
  private static final String BY = "clock";

  private final Obligations obligations;
  private final Successions successions;
  private final SuspensionProposalRepository repository;
  private final ProposalsFollowArrears proposals;
  private final AssociationCalendar calendar;
  private final ProposalSettings settings;
  private final Clock clock;

  ProposalClock(
      Obligations obligations,
      Successions successions,
      SuspensionProposalRepository repository,
      ProposalsFollowArrears proposals,
      AssociationCalendar calendar,
      ProposalSettings settings,
      Clock clock) {
    this.obligations = obligations;
    this.successions = successions;
    this.repository = repository;
    this.proposals = proposals;
    this.calendar = calendar;
    this.settings = settings;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event, PeriodicWork periodically) {
    periodically.every(settings.proposeEvery(), "the proposals of suspension", this::run);
  }

  /** Looks once. */
  void run() {
    run(proposals);
  }

  /** Looks once, and does what is to be done by these settings. */
  void run(ProposalsFollowArrears by) {
    PeriodicWork.each(
        QuarkusTransaction.requiringNew().call(this::concerned),
        "the proposal of the suspension",
        institution ->
            QuarkusTransaction.requiringNew().run(() -> by.look(institution, clock.instant(), BY)));
  }

  /** Those that answer for what is owed long enough, and those about whom something is proposed. */
  private Collection<UUID> concerned() {
    LocalDate today = calendar.today();
    Mergers mergers = successions.read();
    Map<UUID, List<Obligation>> owing =
        obligations.all().stream()
            .collect(Collectors.groupingBy(owed -> mergers.actingFor(owed.institution())));
    Set<UUID> concerned = new HashSet<>(repository.withOpen());
    owing.forEach(
        (institution, owed) -> {
          if (UnpaidYears.on(today, owed, settings.unpaidYearsUntilProposal().on(today))
              .isPresent()) {
            concerned.add(institution);
          }
        });
    return concerned;
  }
}
