package org.caspian.members.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many have to be in favour. */
record MajorityRule(
    @NotNull MajorityBase base,
    @Schema(description = "Whether as much is enough") @NotNull Comparison comparison,
    @Schema(description = "Which part") @NotNull @Valid Fraction fraction) {}
