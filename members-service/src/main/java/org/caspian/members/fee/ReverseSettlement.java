package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/reversals}. */
record ReverseSettlement(
    @Schema(description = "The payment or the waiver") @NotNull UUID settlementId,
    @Schema(description = "The first day on which it does not count any more") @NotNull
        LocalDate on,
    @Schema(description = "Shown to the institution and the secretariat")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String reason) {}
