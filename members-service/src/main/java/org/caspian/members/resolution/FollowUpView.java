package org.caspian.members.resolution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a resolution asks somebody to do.
 *
 * @param responsible null for the secretariat
 * @param note null if nothing was said
 * @param settledAt null while it is open
 */
public record FollowUpView(
    @NotNull UUID id,
    @Schema(description = "What is to be done, by BCP 47 language tag") @NotNull
        SortedMap<String, String> task,
    @Schema(description = "The institution that does it; absent for the secretariat")
        UUID responsible,
    @Schema(description = "The last day on which it is in time") @NotNull LocalDate dueOn,
    @NotNull FollowUpState state,
    @Schema(description = "What was said when it was settled; absent if nothing") String note,
    @Schema(description = "When it was settled; absent while it is open") Instant settledAt) {

  static FollowUpView of(FollowUp followUp) {
    return new FollowUpView(
        followUp.id(),
        followUp.task(),
        followUp.responsible().orElse(null),
        followUp.dueOn(),
        followUp.state(),
        followUp.note(),
        followUp.settledAt().orElse(null));
  }
}
