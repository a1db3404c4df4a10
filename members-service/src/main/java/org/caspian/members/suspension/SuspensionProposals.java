package org.caspian.members.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.institution.SuspensionOrders;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.outbox.OutboxMessage;
import org.caspian.platform.rest.ProblemException;

/** The commands on proposals of suspension; each runs in the transaction of its command. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SuspensionProposals {

  private final SuspensionProposalRepository repository;
  private final ProposalsFollowArrears arrears;
  private final SuspensionOrders orders;
  private final SuspensionProposalViews views;
  private final LocalReferences localReferences;
  private final AssociationCalendar calendar;
  private final Outbox outbox;
  private final CommandContext command;

  SuspensionProposals(
      SuspensionProposalRepository repository,
      ProposalsFollowArrears arrears,
      SuspensionOrders orders,
      SuspensionProposalViews views,
      LocalReferences localReferences,
      AssociationCalendar calendar,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.arrears = arrears;
    this.orders = orders;
    this.views = views;
    this.localReferences = localReferences;
    this.calendar = calendar;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Takes the member's reply.
   *
   * @throws ProblemException 404, 409
   */
  SuspensionProposalView reply(UUID id, ReplyToProposal body) {
    SuspensionProposal proposal = get(id);
    proposal.reply(body.text(), command.caller(), today(), command.at());
    return told(proposal, ProposalMessage.replied(proposal, replyEndsAt(proposal)));
  }

  /**
   * Suspends the member, as a body has decided. The institution is held meanwhile, so that neither
   * a payment nor the clock comes between.
   *
   * @throws ProblemException 404, 403; {@link ProposalProblems#replyWindowOpen}; 409 if it is
   *     decided, or there is no ground any more
   */
  SuspensionProposalView suspend(UUID id, SuspendByProposal body) {
    SuspensionProposal proposal = get(id);
    orders.hold(proposal.institution());
    command.reason(body.reason());
    proposal.suspend(body, command.caller(), today(), command.at());
    if (arrears.groundOf(proposal.institution(), today()).isEmpty()) {
      throw ProposalProblems.noGround();
    }
    orders.suspend(
        proposal.institution(), body.effects(), body.reason(), command.at(), command.by());
    return told(proposal, ProposalMessage.suspended(proposal, replyEndsAt(proposal)));
  }

  /**
   * Leaves the member as it is, as a body has decided.
   *
   * @throws ProblemException 404, 403, 409
   */
  SuspensionProposalView dismiss(UUID id, DismissProposal body) {
    SuspensionProposal proposal = get(id);
    command.reason(body.reason());
    proposal.dismiss(body, command.caller(), today(), command.at());
    return told(proposal, ProposalMessage.dismissed(proposal, replyEndsAt(proposal)));
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another proposal has it
   */
  SuspensionProposalView setLocalReference(UUID id, SetLocalReference body) {
    SuspensionProposal proposal = get(id);
    localReferences.set(proposal, command.caller(), body.localReference());
    return views.single(proposal);
  }

  private SuspensionProposalView told(SuspensionProposal proposal, OutboxMessage message) {
    outbox.append(proposal, message);
    return views.single(proposal);
  }

  private SuspensionProposal get(UUID id) {
    return repository.get(id, command.caller());
  }

  private LocalDate today() {
    return calendar.day(command.at());
  }

  private Instant replyEndsAt(SuspensionProposal proposal) {
    return calendar.endOf(proposal.replyUntil());
  }
}
