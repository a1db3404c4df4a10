package org.caspian.members.office;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/holding-end}. */
record EndHolding(
    @Schema(description = "Which of the office's") @NotNull UUID holdingId,
    @Schema(description = "The day on which it is over: the next one may begin on it") @NotNull
        LocalDate to,
    @Schema(description = "Why, for all members") @NotBlank @Size(max = 2000) String reason) {}
