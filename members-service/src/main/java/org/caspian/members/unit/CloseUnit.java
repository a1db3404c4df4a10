package org.caspian.members.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/closure}. */
record CloseUnit(
    @Schema(description = "Its last day, not after today") @NotNull LocalDate to,
    @Schema(description = "Shown to everybody") @NotBlank @Size(max = 2000) String reason) {}
