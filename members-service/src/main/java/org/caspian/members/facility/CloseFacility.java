package org.caspian.members.facility;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/closure}. */
record CloseFacility(
    @Schema(description = "Shown to everybody who sees the facility") @NotBlank @Size(max = 2000)
        String reason) {}
