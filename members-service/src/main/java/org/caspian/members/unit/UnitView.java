package org.caspian.members.unit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of an organisational unit.
 *
 * @param localReference the caller's own; null if it has none
 * @param to null while it is open
 * @param closingReason null while it is open
 * @param actions what this caller may do now; null in lists
 */
@Schema(requiredProperties = "label")
record UnitView(
    @NotNull UUID id,
    @Schema(examples = "OU-2026-00412-6") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @Schema(description = "The institution of which it is a unit") @NotNull UUID institution,
    @NotNull UnitState state,
    @JsonUnwrapped UnitProfile profile,
    @Schema(description = "Its last day; absent while it is open") LocalDate to,
    @Schema(description = "Why it was closed; absent while it is open") String closingReason,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists") List<UnitCommand> actions)
    implements Versioned {

  static UnitView of(OrganisationalUnit unit, String localReference, List<UnitCommand> actions) {
    return new UnitView(
        unit.id(),
        unit.number(),
        localReference,
        unit.institution(),
        unit.state(),
        unit.profile(),
        unit.to().orElse(null),
        unit.closingReason().orElse(null),
        unit.createdAt(),
        unit.changedAt(),
        unit.version(),
        actions);
  }
}
