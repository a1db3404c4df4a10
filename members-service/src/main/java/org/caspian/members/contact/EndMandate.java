package org.caspian.members.contact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/end}. */
record EndMandate(
    @Schema(description = "The last day on which it is in force") @NotNull LocalDate to) {}
