package org.caspian.events.registration;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.events.event.EventState;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.person.PersonView;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a registration.
 *
 * @param localReference the caller's own; null if it has none
 * @param position null unless it waits for what is to take place
 * @param confirmedAt null unless the person has or had a place
 * @param actions what this caller may do now; null in lists
 */
record RegistrationView(
    @NotNull UUID id,
    @Schema(examples = "RG-2026-00412-6") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @NotNull RegistrationState state,
    @Schema(
            description =
                "In the line of those who wait, the first one 1; absent if it does not wait or the"
                    + " event is cancelled. It changes without a new version, when others leave")
        Integer position,
    @NotNull UUID eventId,
    @Schema(
            description =
                "Where the event stands; a place at a cancelled one is none. It changes without a"
                    + " new version")
        @NotNull
        EventState eventState,
    @Schema(description = "The institution that registered the person") @NotNull UUID home,
    @Schema(description = "The institution that hosts the event") @NotNull UUID host,
    @NotNull PersonView person,
    @Schema(description = "In the order in which persons came to the event, each one later")
        @NotNull
        Instant registeredAt,
    @Schema(description = "When the person got the place, at once or after waiting")
        Instant confirmedAt,
    @Schema(
            description =
                "Until when the record of the person is kept. It follows the end of the event and"
                    + " changes with it, without a new version")
        @NotNull
        LocalDate retainUntil,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists")
        List<RegistrationCommand> actions)
    implements Versioned {

  static RegistrationView of(
      Registration registration,
      EventState eventState,
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
        eventState,
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
