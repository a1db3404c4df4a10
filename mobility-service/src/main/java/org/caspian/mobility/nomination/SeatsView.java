package org.caspian.mobility.nomination;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.nomination.model.SeatLedger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The seats of a condition in an academic year. */
record SeatsView(
    @NotNull UUID conditionId,
    @Schema(examples = "2026/2027") @NotNull String academicYear,
    @Schema(description = "0 while the agreement is not approved and outside the years agreed")
        int capacity,
    @Schema(description = "By pending nominations") int held,
    @Schema(description = "By accepted nominations") int taken,
    @Schema(description = "What may still be nominated for") int free) {

  static SeatsView of(UUID conditionId, AcademicYear year, int capacity, SeatLedger ledger) {
    return new SeatsView(
        conditionId,
        year.toString(),
        capacity,
        ledger.held(),
        ledger.taken(),
        ledger.free(capacity));
  }
}
