package org.caspian.members.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.fee.Obligations;
import org.caspian.members.institution.ArrearsWatch;
import org.caspian.members.institution.StandingToday;
import org.caspian.members.institution.Successions;
import org.caspian.members.institution.SuspensionOrders;
import org.caspian.platform.command.Ids;
import org.caspian.platform.outbox.Outbox;

/**
 * Keeps the proposals of suspension in line with what members owe: the same for every write that
 * touches fees and for the clock. Whoever holds the institution first does what is to be done, and
 * the next finds it done.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProposalsFollowArrears implements ArrearsWatch {

  private final SuspensionProposalRepository repository;
  private final Obligations obligations;
  private final Successions successions;
  private final StandingToday standing;
  private final SuspensionOrders orders;
  private final AssociationCalendar calendar;
  private final ProposalSettings settings;
  private final Ids ids;
  private final Outbox outbox;

  ProposalsFollowArrears(
      SuspensionProposalRepository repository,
      Obligations obligations,
      Successions successions,
      StandingToday standing,
      SuspensionOrders orders,
      AssociationCalendar calendar,
      ProposalSettings settings,
      Ids ids,
      Outbox outbox) {
    this.repository = repository;
    this.obligations = obligations;
    this.successions = successions;
    this.standing = standing;
    this.orders = orders;
    this.calendar = calendar;
    this.settings = settings;
    this.ids = ids;
    this.outbox = outbox;
  }

  @Override
  public void look(UUID institution, Instant at, String by) {
    UUID answering = hold(institution);
    successions.read().of(answering).predecessors().stream()
        .flatMap(merged -> repository.open(merged).stream())
        .forEach(proposal -> handOn(proposal, answering, at, by));
    Optional<UnpaidYears> ground = groundOf(answering, calendar.day(at));
    repository
        .open(answering)
        .ifPresentOrElse(
            proposal -> follow(proposal, ground.isPresent(), at, by),
            () -> ground.ifPresent(years -> proposeUnlessDecided(answering, years, at, by)));
  }

  /** Holds who answers for an institution now; it may have been merged while it was waited for. */
  private UUID hold(UUID institution) {
    UUID answering = successions.read().actingFor(institution);
    orders.hold(answering);
    return successions.read().successorOf(answering).map(this::hold).orElse(answering);
  }

  /** The successor, who answers for what was not paid, has its own time for a reply. */
  private void handOn(SuspensionProposal proposal, UUID successor, Instant at, String by) {
    lapse(
        proposal,
        "It was merged into institution " + successor + ", which answers for what it owes.",
        at,
        by);
  }

  private void lapse(SuspensionProposal proposal, String why, Instant at, String by) {
    proposal.lapse(why, at, by);
    outbox.append(proposal, ProposalMessage.lapsed(proposal, replyEndsAt(proposal)));
  }

  /**
   * Why a suspension of the institution is to be proposed; empty if it has paid, is no member, or
   * is suspended already.
   */
  Optional<UnpaidYears> groundOf(UUID institution, LocalDate today) {
    return standing.of(institution).isMember() && !orders.isSuspended(institution)
        ? UnpaidYears.on(
            today,
            obligations.answeredForBy(institution),
            settings.unpaidYearsUntilProposal().on(today))
        : Optional.empty();
  }

  private void follow(SuspensionProposal proposal, boolean hasGround, Instant at, String by) {
    LocalDate today = calendar.day(at);
    if (!hasGround) {
      lapse(proposal, whyNoGround(proposal.institution(), today), at, by);
    } else if (settings.automaticSuspension() && proposal.isDueOn(today)) {
      suspend(proposal, today, at, by);
    }
  }

  /** What {@link #groundOf} has not found. */
  private String whyNoGround(UUID institution, LocalDate today) {
    if (!standing.of(institution).isMember()) {
      return "The institution is no member any more.";
    }
    return orders.isSuspended(institution)
        ? "The institution is suspended already."
        : "Fees of %d years in a row are not overdue any more."
            .formatted(settings.unpaidYearsUntilProposal().on(today));
  }

  private void suspend(SuspensionProposal proposal, LocalDate today, Instant at, String by) {
    String reason =
        "Fees of %d years in a row are not paid, and the time for a reply is over."
            .formatted(settings.unpaidYearsUntilProposal().on(today));
    proposal.suspendWithoutBody(settings.automaticSuspensionEffects(), reason, today, at, by);
    orders.suspend(proposal.institution(), proposal.effects(), reason, at, by);
    outbox.append(proposal, ProposalMessage.suspended(proposal, replyEndsAt(proposal)));
  }

  /** What a body has decided about these years stands, until another one is not paid for. */
  private void proposeUnlessDecided(UUID institution, UnpaidYears years, Instant at, String by) {
    if (repository.isDecided(institution, years.lastYear())) {
      return;
    }
    LocalDate today = calendar.day(at);
    SuspensionProposal proposal =
        new SuspensionProposal(
            ids.next(),
            institution,
            years,
            today,
            today.plusDays(settings.replyDays().on(today)),
            at,
            by);
    repository.persist(proposal);
    outbox.append(proposal, ProposalMessage.proposed(proposal, replyEndsAt(proposal)));
  }

  private Instant replyEndsAt(SuspensionProposal proposal) {
    return calendar.endOf(proposal.replyUntil());
  }
}
