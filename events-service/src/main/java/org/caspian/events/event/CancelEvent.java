package org.caspian.events.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/cancellation}. */
record CancelEvent(
    @Schema(description = "Shown to everybody who sees the event") @NotBlank @Size(max = 2000)
        String reason) {}
