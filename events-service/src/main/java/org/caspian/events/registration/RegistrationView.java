package org.caspian.events.registration;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.person.PersonView;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a registration.
 *
 * @param localReference the caller's own; null if it has none
 * @param position null unless it waits
 * @param confirmedAt null unless the person has or had a place
 * @param actions what this caller may do now; null in lists
 */
record RegistrationView(
    @NotNull UUID id,
    @Schema(examples = "RG-2026-00412-6") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @NotNull RegistrationState state,
    @Schema(description = "In the line of those who wait, the first one 1; absent if it does not")
        Integer position,
    @NotNull UUID eventId,
    @Schema(description = "The institution that registered the person") @NotNull UUID home,
    @Schema(description = "The institution that hosts the event") @NotNull UUID host,
    @NotNull PersonView person,
    @NotNull Instant registeredAt,
    @Schema(description = "When the person got the place, at once or after waiting")
        Instant confirmedAt,
    @Schema(description = "Until when the record of the person is kept") @NotNull
        LocalDate retainUntil,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists")
        List<RegistrationCommand> actions)
    implements Versioned {

  static RegistrationView of(
      Registration registration,
      Caller caller,
      String localReference,
      Integer position,
      LocalDate retainUntil,
      List<RegistrationCommand> actions) {
    return new RegistrationView(
        registration.id(),
        registration.number(),
        localReference,
        registration.state(),
        position,
        registration.eventId(),
        registration.home(),
        registration.host(),
        PersonView.of(registration.personId(), registration.person(), caller),
        registration.createdAt(),
        registration.confirmedAt().orElse(null),
        retainUntil,
        registration.changedAt(),
        registration.version(),
        actions);
  }
}
