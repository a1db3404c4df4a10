package org.caspian.mobility.stay;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/arrival}. */
record ConfirmArrival(
    @Schema(description = "The first day, which may differ from the plan") @NotNull
        LocalDate actualStart) {}
