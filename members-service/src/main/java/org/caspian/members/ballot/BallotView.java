package org.caspian.members.ballot;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a ballot.
 *
 * @param localReference the caller's own; null if it has none
 * @param electorate null for all members, and in lists
 * @param actions what this caller may do now; null in lists
 */
public record BallotView(
    @NotNull UUID id,
    @Schema(examples = "BA-2026-00412-6") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @NotNull BallotState state,
    @Schema(description = "The assembly whose decision it is") @NotNull UUID assemblyId,
    @Schema(description = "The motion that is decided about; absent if none was moved")
        UUID motionId,
    @Schema(description = "What is asked, by BCP 47 language tag") @NotNull
        SortedMap<String, String> question,
    @NotNull BallotSubject subject,
    @NotNull BallotMode mode,
    @NotNull Secrecy secrecy,
    @NotNull BallotRule rule,
    @Schema(
            description =
                "The members that are to be asked, where it is a body of some; absent for all"
                    + " members; not in lists")
        List<UUID> electorate,
    @Schema(description = "Until when votes are cast; absent if until the ballot is closed")
        Instant closesAt,
    @Schema(description = "When it was opened; absent before") Instant openedAt,
    @Schema(description = "When it was closed; absent before") Instant closedAt,
    @Schema(
            description =
                "What came out, with all that it was worked out from; absent before it is closed")
        BallotResult result,
    @Schema(description = "The minutes from which the result was entered; absent if from none")
        Minutes minutes,
    @Schema(description = "Why it was given up; absent if it was not") String cancellationReason,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists") List<BallotCommand> actions)
    implements Versioned {

  /** A row of a list. */
  static BallotView row(Ballot ballot, String localReference) {
    return of(ballot, localReference, null, null);
  }

  /** One, with what is not in lists. */
  static BallotView single(Ballot ballot, String localReference, List<BallotCommand> actions) {
    return of(ballot, localReference, ballot.profile().electorate(), actions);
  }

  private static BallotView of(
      Ballot ballot, String localReference, List<UUID> electorate, List<BallotCommand> actions) {
    return new BallotView(
        ballot.id(),
        ballot.number(),
        localReference,
        ballot.state(),
        ballot.assemblyId(),
        ballot.motionId().orElse(null),
        ballot.question(),
        ballot.subject(),
        ballot.mode(),
        ballot.secrecy(),
        ballot.rule(),
        electorate,
        ballot.closesAt().orElse(null),
        ballot.openedAt().orElse(null),
        ballot.closedAt().orElse(null),
        ballot.result().orElse(null),
        ballot.minutes().orElse(null),
        ballot.cancellationReason().orElse(null),
        ballot.createdAt(),
        ballot.changedAt(),
        ballot.version(),
        actions);
  }
}
