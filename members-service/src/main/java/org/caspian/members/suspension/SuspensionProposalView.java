package org.caspian.members.suspension;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caspian.members.institution.Effect;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a proposal of suspension.
 *
 * @param localReference the caller's own; null if it has none
 * @param actions what this caller may do now; null in lists
 */
record SuspensionProposalView(
    @NotNull UUID id,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @Schema(description = "The member that is to be suspended") @NotNull UUID institution,
    @NotNull ProposalState state,
    @Schema(description = "What was not paid when it was proposed, by year") @NotNull
        List<UnpaidInvoice> unpaid,
    @Schema(description = "The last day for the member's reply, at the association") @NotNull
        LocalDate replyUntil,
    @Schema(description = "When that day ends") @NotNull Instant replyEndsAt,
    @Schema(description = "What the member has to say; absent if it has not replied") String reply,
    @Schema(description = "When it replied; absent if it has not") Instant repliedAt,
    @Schema(description = "Whether the secretariat wrote the reply down, because it came on paper")
        @NotNull
        boolean replyRecorded,
    @Schema(description = "When it was decided, or lapsed; absent while it is proposed")
        Instant decidedAt,
    @Schema(description = "Why it was decided so, or lapsed; absent while it is proposed")
        String reason,
    @Schema(
            description =
                "The number of the resolution, or of the minutes, of the body; absent if no body"
                    + " decided")
        String resolution,
    @Schema(description = "What the suspension forbids; none unless the member was suspended")
        @NotNull
        Set<Effect> effects,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists") List<ProposalCommand> actions)
    implements Versioned {

  static SuspensionProposalView of(
      SuspensionProposal proposal,
      Instant replyEndsAt,
      String localReference,
      List<ProposalCommand> actions) {
    return new SuspensionProposalView(
        proposal.id(),
        localReference,
        proposal.institution(),
        proposal.state(),
        proposal.unpaid(),
        proposal.replyUntil(),
        replyEndsAt,
        proposal.replied().orElse(null),
        proposal.repliedAt().orElse(null),
        proposal.isReplyRecorded(),
        proposal.decidedAt().orElse(null),
        proposal.reason().orElse(null),
        proposal.resolution().orElse(null),
        proposal.effects(),
        proposal.createdAt(),
        proposal.changedAt(),
        proposal.version(),
        actions);
  }
}
