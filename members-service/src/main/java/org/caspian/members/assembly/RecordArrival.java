package org.caspian.members.assembly;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST …/arrivals}. It names an institution of the register, or an organisation that
 * is not in it.
 *
 * @param at null for now
 */
record RecordArrival(
    @NotNull AttendanceKind kind,
    @Schema(
            description =
                "The institution whose delegation comes; absent for one that the"
                    + " register does not have")
        UUID institution,
    @Schema(description = "The name of an organisation that the register does not have")
        @Size(min = 1, max = 300)
        String organisation,
    @Schema(
            description = "Where that organisation is, any country: ISO 3166-1 alpha-2",
            format = Formats.ISO_3166_1_ALPHA_2)
        String country,
    @Schema(description = "How many persons the delegation has") @NotNull @Min(1) @Max(1000)
        Integer delegates,
    @Schema(description = "When they came; if absent, now") Instant at) {}
