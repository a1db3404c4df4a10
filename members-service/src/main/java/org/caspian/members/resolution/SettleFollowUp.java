package org.caspian.members.resolution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/follow-up-settlement}. */
record SettleFollowUp(
    @Schema(description = "Which of the resolution's") @NotNull UUID followUpId,
    @Schema(description = "What became of it: DONE or DROPPED") @NotNull FollowUpState state,
    @Schema(description = "What there is to say of it, for all members") @Size(min = 1, max = 2000)
        String note) {}
