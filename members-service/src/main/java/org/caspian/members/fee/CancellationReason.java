package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/cancellation}. */
record CancellationReason(
    @Schema(description = "Shown to whoever may read what is cancelled")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String reason) {}
