package org.caspian.members.suspension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/dismissal}. */
record DismissProposal(
    @Schema(description = "Shown to the institution itself and to the secretariat")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String reason,
    @Schema(description = "The number of the resolution, or of the minutes, of the body")
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String resolution) {}
