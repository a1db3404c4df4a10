package org.caspian.members.facility;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a facility.
 *
 * @param localReference the caller's own; null if it has none
 * @param closingReason null unless it is closed
 * @param actions what this caller may do now; null in lists
 */
@Schema(requiredProperties = "label")
record FacilityView(
    @NotNull UUID id,
    @Schema(examples = "FA-2026-00412-6") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @NotNull FacilityState state,
    @Schema(description = "The institution that has it") @NotNull UUID owner,
    @JsonUnwrapped FacilityProfile profile,
    String closingReason,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists") List<FacilityCommand> actions)
    implements Versioned {

  static FacilityView of(Facility facility, String localReference, List<FacilityCommand> actions) {
    return new FacilityView(
        facility.id(),
        facility.number(),
        localReference,
        facility.state(),
        facility.owner(),
        facility.profile(),
        facility.closingReason().orElse(null),
        facility.createdAt(),
        facility.changedAt(),
        facility.version(),
        actions);
  }
}
