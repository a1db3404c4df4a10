package org.caspian.members.membership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/resignation}. */
record ResignMembership(
    @Schema(description = "Its last day as a member, today at the earliest") @NotNull LocalDate to,
    @Schema(description = "Shown to the institution itself and to the secretariat")
        @Size(max = 2000)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String reason) {}
