package org.caspian.members.resolution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.caspian.members.ballot.BallotSubject;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a resolution.
 *
 * @param localReference the caller's own; null if it has none
 * @param subject null without a ballot
 * @param actions what this caller may do now; null in lists
 */
public record ResolutionView(
    @NotNull UUID id,
    @Schema(examples = "RE-2026-00412-6") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @Schema(description = "The assembly that adopted it") @NotNull UUID assemblyId,
    @Schema(description = "Its number among those of the assembly") @NotNull int ordinal,
    @Schema(description = "The ballot that has passed it; absent if nobody voted") UUID ballotId,
    @Schema(description = "What its ballot decided about; absent if nobody voted")
        BallotSubject subject,
    @Schema(description = "The day on which it was adopted, from which on it is in force") @NotNull
        LocalDate adoptedOn,
    @Schema(description = "What it says, by BCP 47 language tag") @NotNull
        SortedMap<String, String> text,
    @Schema(description = "The language of the text that counts where the others differ") @NotNull
        String authenticLanguage,
    @Schema(description = "What it asks whom to do") @NotNull List<FollowUpView> followUps,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists")
        List<ResolutionCommand> actions)
    implements Versioned {

  static ResolutionView of(
      Resolution resolution, String localReference, List<ResolutionCommand> actions) {
    return new ResolutionView(
        resolution.id(),
        resolution.number(),
        localReference,
        resolution.assemblyId(),
        resolution.ordinal(),
        resolution.ballotId().orElse(null),
        resolution.subject().orElse(null),
        resolution.adoptedOn(),
        resolution.text(),
        resolution.authenticLanguage(),
        resolution.followUps().stream().map(FollowUpView::of).toList(),
        resolution.createdAt(),
        resolution.changedAt(),
        resolution.version(),
        actions);
  }
}
