package org.caspian.members.assembly;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A delegation at an assembly.
 *
 * @param institution null for an organisation that the register does not have
 * @param organisation null for an institution of the register
 * @param country of the organisation
 * @param leftAt null while they are there
 */
public record AttendanceView(
    @NotNull UUID id,
    @NotNull AttendanceKind kind,
    @Schema(description = "Whose delegation it is; absent if the register does not have it")
        UUID institution,
    @Schema(description = "Whose delegation it is, if the register does not have it")
        String organisation,
    @Schema(description = "Where that organisation is: ISO 3166-1 alpha-2") String country,
    @Schema(description = "How many persons it has") @NotNull int delegates,
    @NotNull Instant arrivedAt,
    @Schema(description = "When they left; absent while they are there") Instant leftAt) {

  static AttendanceView of(Attendance attendance) {
    return new AttendanceView(
        attendance.id(),
        attendance.kind(),
        attendance.institution().orElse(null),
        attendance.organisation(),
        attendance.country(),
        attendance.delegates(),
        attendance.arrivedAt(),
        attendance.leftAt().orElse(null));
  }
}
