package org.caspian.mobility.stay;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.mobility.agreement.model.ConditionKind;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a stay. Who comes by name is in the nomination.
 *
 * @param localReference the caller's own; null if it has none
 * @param actualStart null until the arrival is confirmed
 * @param actualEnd null until the departure is confirmed
 * @param actions what this caller may do now; null in lists
 */
record StayView(
    @NotNull UUID id,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @NotNull StayState state,
    @NotNull UUID nominationId,
    @NotNull UUID agreementId,
    @NotNull UUID conditionId,
    @NotNull ConditionKind kind,
    @Schema(examples = "2026/2027") @NotNull String academicYear,
    @NotNull UUID sending,
    @NotNull UUID receiving,
    @NotNull UUID personId,
    @NotNull LocalDate plannedStart,
    @NotNull LocalDate plannedEnd,
    LocalDate actualStart,
    LocalDate actualEnd,
    @Schema(description = "Until when the record of the person is kept") @NotNull LocalDate retainUntil,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    long version,
    @Schema(description = "What the caller may do now; not in lists") List<StayCommand> actions)
    implements Versioned {

  static StayView of(
      Stay stay, String localReference, LocalDate retainUntil, List<StayCommand> actions) {
    return new StayView(
        stay.id(),
        localReference,
        stay.state(),
        stay.nominationId(),
        stay.agreementId(),
        stay.conditionId(),
        stay.kind(),
        stay.academicYear().toString(),
        stay.sending(),
        stay.receiving(),
        stay.personId(),
        stay.plannedStart(),
        stay.plannedEnd(),
        stay.actualStart().orElse(null),
        stay.actualEnd().orElse(null),
        retainUntil,
        stay.createdAt(),
        stay.changedAt(),
        stay.version(),
        actions);
  }
}
