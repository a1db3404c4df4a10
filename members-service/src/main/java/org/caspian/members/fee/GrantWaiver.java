package org.caspian.members.fee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/waivers}. */
record GrantWaiver(
    @Schema(description = "How much need not be paid") @NotNull @Valid Money amount,
    @Schema(description = "From which day on") @NotNull LocalDate from,
    @Schema(description = "Shown to the institution and the secretariat")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String reason,
    @Schema(description = "The number of the resolution by which it was granted")
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String resolution) {}
