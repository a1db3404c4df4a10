package org.caspian.members.office;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST …/holdings}.
 *
 * @param endsWithAssembly null if it goes on until it is ended
 * @param resolutionId null if it rests on none
 */
record TakeOffice(
    @Schema(description = "The member that holds the office") @NotNull UUID institution,
    @Schema(description = "The first day") @NotNull LocalDate from,
    @Schema(
            description =
                "The assembly with whose closing the term ends, on whatever day that is; absent if"
                    + " the term goes on until it is ended")
        UUID endsWithAssembly,
    @Schema(description = "The resolution on which it rests; absent if on none")
        UUID resolutionId) {}
