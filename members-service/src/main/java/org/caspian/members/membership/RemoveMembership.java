package org.caspian.members.membership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/removal}. */
record RemoveMembership(
    @Schema(description = "The resolution of the assembly that removes it") @NotNull
        UUID resolutionId,
    @Schema(
            description =
                "Its last day as a member; it may have passed. One that has not begun does not begin")
        @NotNull
        LocalDate to,
    @Schema(description = "Shown to the institution itself and to the secretariat")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String reason) {}
