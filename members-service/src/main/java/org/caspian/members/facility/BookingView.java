package org.caspian.members.facility;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a booking.
 *
 * @param localReference the caller's own; null if it has none
 * @param reason null unless it was declined or cancelled
 * @param retainUntil null if it names nobody
 * @param actions what this caller may do now; null in lists
 */
record BookingView(
    @NotNull UUID id,
    @Schema(examples = "BK-2026-00412-6") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @NotNull BookingState state,
    @Schema(
            description =
                "Whether it was accepted and its time is over. It changes without a new version")
        @NotNull
        boolean completed,
    @NotNull UUID facilityId,
    @Schema(description = "The code of the unit") @NotNull String unit,
    @Schema(description = "Which of the slots of the unit, from 1") @NotNull int slot,
    @Schema(description = "The institution that booked") @NotNull UUID requester,
    @Schema(description = "The institution that has the facility") @NotNull UUID owner,
    @Schema(description = "From when on") @NotNull Instant from,
    @Schema(description = "Until when; the next booking may begin then") @NotNull Instant to,
    @Schema(description = "What it is wanted for") @NotNull String purpose,
    @Schema(description = "The joint project that it is wanted for; absent if for none")
        UUID projectId,
    @Schema(description = "The prerequisites for which the institution that booked vouches")
        @NotNull
        List<Prerequisite> prerequisitesMet,
    @Schema(description = "Who is to use it") @NotNull List<BookedPersonView> persons,
    @NotNull Instant createdAt,
    @Schema(
            description =
                "When the owner decided about it, or when it was had without a decision; absent"
                    + " until then")
        Instant decidedAt,
    String reason,
    @Schema(
            description =
                "Until when the record of the persons is kept, that day included; absent if it"
                    + " names nobody")
        LocalDate retainUntil,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists") List<BookingCommand> actions)
    implements Versioned {

  static BookingView of(
      Booking booking,
      Caller caller,
      Instant now,
      String localReference,
      LocalDate retainUntil,
      List<BookingCommand> actions) {
    return new BookingView(
        booking.id(),
        booking.number(),
        localReference,
        booking.state(),
        booking.state() == BookingState.ACCEPTED && booking.isOver(now),
        booking.facilityId(),
        booking.unit(),
        booking.slot(),
        booking.requester(),
        booking.owner(),
        booking.from(),
        booking.to(),
        booking.purpose(),
        booking.projectId().orElse(null),
        booking.prerequisitesMet(),
        booking.persons().stream().map(person -> BookedPersonView.of(person, caller)).toList(),
        booking.createdAt(),
        booking.decidedAt().orElse(null),
        booking.reason().orElse(null),
        retainUntil,
        booking.changedAt(),
        booking.version(),
        actions);
  }
}
