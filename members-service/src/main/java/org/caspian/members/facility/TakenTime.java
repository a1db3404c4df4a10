package org.caspian.members.facility;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time for which a slot of a unit is held. By whom, nobody is told but who is a party anyway.
 *
 * @param bookingId null for who may not know of the booking
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TakenTime(
    @Schema(description = "Which of the slots, from 1") @NotNull int slot,
    @NotNull Instant from,
    @NotNull Instant to,
    @Schema(description = "The booking; absent for who is no party of it") UUID bookingId) {

  static TakenTime of(Booking booking, Caller caller) {
    return new TakenTime(
        booking.slot(),
        booking.from(),
        booking.to(),
        booking.audience().includes(caller) ? booking.id() : null);
  }
}
