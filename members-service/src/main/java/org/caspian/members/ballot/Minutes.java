package org.caspian.members.ballot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The signed minutes from which a result was entered. */
record Minutes(
    @Schema(description = "Under which number they are kept") @NotNull @Size(min = 1, max = 100)
        String number,
    @Schema(description = "The day on which they were signed") @NotNull LocalDate signedOn) {}
