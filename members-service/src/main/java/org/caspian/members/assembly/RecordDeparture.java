package org.caspian.members.assembly;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST …/departures}.
 *
 * @param at null for now
 */
record RecordDeparture(
    @Schema(description = "Who leaves: the id of the attendance") @NotNull UUID attendanceId,
    @Schema(description = "When they left; if absent, now") Instant at) {}
