package org.caspian.members.facility;

import java.time.Instant;
import java.util.UUID;
import org.caspian.platform.outbox.OutboxMessage;

/** What is told about a booking: of what, between whom, when, where it stands. No persons. */
record BookingMessage(
    UUID id,
    String number,
    BookingState state,
    UUID facilityId,
    String unit,
    int slot,
    UUID requester,
    UUID owner,
    Instant from,
    Instant to,
    UUID projectId) {

  static OutboxMessage requested(Booking booking) {
    return of("org.caspian.members.booking.requested.v1", booking);
  }

  /** By the owner, or at once. */
  static OutboxMessage accepted(Booking booking) {
    return of("org.caspian.members.booking.accepted.v1", booking);
  }

  static OutboxMessage declined(Booking booking) {
    return of("org.caspian.members.booking.declined.v1", booking);
  }

  static OutboxMessage withdrawn(Booking booking) {
    return of("org.caspian.members.booking.withdrawn.v1", booking);
  }

  static OutboxMessage cancelled(Booking booking) {
    return of("org.caspian.members.booking.cancelled.v1", booking);
  }

  /** One of its persons asked for it: nobody is to keep the code. */
  static OutboxMessage personErased(Booking booking) {
    return of("org.caspian.members.booking.person-erased.v1", booking);
  }

  /** Where it is read. */
  static String subject(UUID id) {
    return "/v1/bookings/" + id;
  }

  private static OutboxMessage of(String type, Booking booking) {
    return OutboxMessage.of(
        type,
        subject(booking.id()),
        booking.audience(),
        new BookingMessage(
            booking.id(),
            booking.number(),
            booking.state(),
            booking.facilityId(),
            booking.unit(),
            booking.slot(),
            booking.requester(),
            booking.owner(),
            booking.from(),
            booking.to(),
            booking.projectId().orElse(null)));
  }
}
