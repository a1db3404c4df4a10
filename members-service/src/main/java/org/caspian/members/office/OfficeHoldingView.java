package org.caspian.members.office;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.person.Retention;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a member holds an office.
 *
 * @param to null while nobody knows
 */
record OfficeHoldingView(
    @NotNull UUID id,
    @Schema(description = "Which seat of the office, from 1") @NotNull int seat,
    @Schema(description = "The member that holds it") @NotNull UUID institution,
    @Schema(
            description =
                "The platform's id of the person who holds it for the member; absent if nobody said"
                    + " who it is, and once that is erased")
        UUID personId,
    @Schema(description = "The first day") @NotNull LocalDate from,
    @Schema(
            description =
                "The day on which it is over: the next one may begin on it; absent while nobody knows")
        LocalDate to,
    @Schema(description = "The assembly with whose closing the term ends; absent if with none")
        UUID endsWithAssembly,
    @Schema(description = "The resolution on which it rests; absent if on none") UUID resolutionId,
    @Schema(
            description =
                "Until when the record of the person is kept, that day included; absent if it names"
                    + " nobody, and while nobody knows when it is over")
        LocalDate retainUntil) {

  static OfficeHoldingView of(OfficeHolding holding, Retention retention) {
    return new OfficeHoldingView(
        holding.id(),
        holding.seat(),
        holding.institution(),
        holding.personId().orElse(null),
        holding.from(),
        holding.to().orElse(null),
        holding.endsWithAssembly().orElse(null),
        holding.resolutionId().orElse(null),
        holding.personId().flatMap(person -> holding.to()).map(retention::until).orElse(null));
  }
}
