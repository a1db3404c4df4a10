package org.caspian.members.assembly;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/postponement}. */
record PostponeAssembly(
    @Schema(description = "The first day from now on, at the place") @NotNull LocalDate startsOn,
    @Schema(description = "The last day from now on, at the place") @NotNull LocalDate endsOn,
    @Schema(description = "Why, for all members") @NotBlank @Size(max = 2000) String reason) {}
