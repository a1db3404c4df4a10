package org.caspian.members.contact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a mandate.
 *
 * @param localReference the caller's own; null if it has none
 * @param actions what this caller may do now; null in lists
 */
record MandateView(
    @NotNull UUID id,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @Schema(description = "For which the contact may sign") @NotNull UUID institution,
    @Schema(description = "The contact who may sign") @NotNull UUID contactId,
    @NotNull UUID personId,
    @Schema(description = "What the contact may sign") @NotNull List<MandateScope> scopes,
    @Schema(description = "The first day") @NotNull LocalDate from,
    @Schema(
            description =
                "The last day; absent while nobody knows it, before the first day if the mandate"
                    + " was ended before it began")
        LocalDate to,
    @NotNull MandateBasis basis,
    @Schema(
            description =
                "Until when the record of the person is kept, that day included; absent while it has"
                    + " no last day")
        LocalDate retainUntil,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists") List<MandateCommand> actions)
    implements Versioned {

  static MandateView of(
      Mandate mandate, String localReference, LocalDate retainUntil, List<MandateCommand> actions) {
    return new MandateView(
        mandate.id(),
        localReference,
        mandate.institution(),
        mandate.contactId(),
        mandate.personId(),
        mandate.scopes(),
        mandate.from(),
        mandate.to().orElse(null),
        mandate.basis(),
        retainUntil,
        mandate.createdAt(),
        mandate.changedAt(),
        mandate.version(),
        actions);
  }
}
