package org.caspian.members.suspension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caspian.members.institution.Effect;
import org.caspian.platform.outbox.OutboxMessage;

/**
 * What is told about a proposal of suspension. Neither the reply nor the reason of the decision,
 * which may tell of people.
 *
 * @param replyEndsAt when the last day for the reply ends
 */
record ProposalMessage(
    UUID id,
    UUID institution,
    ProposalState state,
    List<UnpaidInvoice> unpaid,
    LocalDate replyUntil,
    Instant replyEndsAt,
    Set<Effect> effects) {

  /** The notice to the member. */
  static OutboxMessage proposed(SuspensionProposal proposal, Instant replyEndsAt) {
    return of("org.caspian.members.suspension-proposal.proposed.v1", proposal, replyEndsAt);
  }

  static OutboxMessage replied(SuspensionProposal proposal, Instant replyEndsAt) {
    return of("org.caspian.members.suspension-proposal.replied.v1", proposal, replyEndsAt);
  }

  static OutboxMessage suspended(SuspensionProposal proposal, Instant replyEndsAt) {
    return of("org.caspian.members.suspension-proposal.suspended.v1", proposal, replyEndsAt);
  }

  static OutboxMessage dismissed(SuspensionProposal proposal, Instant replyEndsAt) {
    return of("org.caspian.members.suspension-proposal.dismissed.v1", proposal, replyEndsAt);
  }

  static OutboxMessage lapsed(SuspensionProposal proposal, Instant replyEndsAt) {
    return of("org.caspian.members.suspension-proposal.lapsed.v1", proposal, replyEndsAt);
  }

  private static OutboxMessage of(String type, SuspensionProposal proposal, Instant replyEndsAt) {
    return OutboxMessage.of(
        type,
        "/v1/suspension-proposals/" + proposal.id(),
        proposal.audience(),
        new ProposalMessage(
            proposal.id(),
            proposal.institution(),
            proposal.state(),
            proposal.unpaid(),
            proposal.replyUntil(),
            replyEndsAt,
            proposal.effects()));
  }
}
