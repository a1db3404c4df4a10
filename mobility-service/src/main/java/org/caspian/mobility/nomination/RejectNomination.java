package org.caspian.mobility.nomination;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/rejection}. */
record RejectNomination(
    @Schema(description = AcceptNomination.VERSION) @NotNull @Min(1) Long version,
    @NotBlank @Size(max = 2000) String reason) {}
