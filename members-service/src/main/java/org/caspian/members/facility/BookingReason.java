package org.caspian.members.facility;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/refusal} and {@code POST …/cancellation}. */
record BookingReason(
    @Schema(description = "Shown to both institutions") @NotBlank @Size(max = 2000)
        String reason) {}
