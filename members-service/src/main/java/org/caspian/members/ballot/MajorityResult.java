package org.caspian.members.ballot;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether enough were in favour, and what that was told by. */
record MajorityResult(
    @NotNull MajorityBase base,
    @Schema(description = "How many there are of the base") @NotNull int of,
    @Schema(description = "How many were in favour") @NotNull int reached,
    @Schema(description = "Whether that is enough") @NotNull boolean met) {}
