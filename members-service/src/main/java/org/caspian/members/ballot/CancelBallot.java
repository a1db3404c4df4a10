package org.caspian.members.ballot;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/cancellation}. */
record CancelBallot(
    @Schema(description = "Why, for all members") @NotBlank @Size(max = 2000) String reason) {}
