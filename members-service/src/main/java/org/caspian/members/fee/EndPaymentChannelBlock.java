package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/end}. */
record EndPaymentChannelBlock(
    @Schema(
            description =
                "The last day on which payment was not possible; one before the first if it was"
                    + " never in force")
        @NotNull
        LocalDate to) {}
