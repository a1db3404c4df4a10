package org.caspian.members.facility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.person.Retention;

/** Shows bookings to the caller. */
@ApplicationScoped
class BookingViews {

  private final LocalReferences localReferences;
  private final Retention retention;
  private final CurrentCaller caller;
  private final Clock clock;

  BookingViews(
      LocalReferences localReferences, Retention retention, CurrentCaller caller, Clock clock) {
    this.localReferences = localReferences;
    this.retention = retention;
    this.caller = caller;
    this.clock = clock;
  }

  /** One booking, with what the caller may do. */
  BookingView single(Booking booking) {
    Caller reader = caller.get();
    return view(
        booking,
        localReferences.of(booking, reader).orElse(null),
        BookingCommand.allowed(booking, clock.instant(), reader));
  }

  /** Rows of a list. */
  List<BookingView> rows(List<Booking> bookings) {
    List<UUID> ids = bookings.stream().map(Booking::id).toList();
    Map<UUID, String> references = localReferences.of(Booking.class, ids, caller.get());
    return bookings.stream()
        .map(booking -> view(booking, references.get(booking.id()), null))
        .toList();
  }

  private BookingView view(Booking booking, String reference, List<BookingCommand> actions) {
    return BookingView.of(
        booking, caller.get(), clock.instant(), reference, retainUntil(booking), actions);
  }

  private LocalDate retainUntil(Booking booking) {
    return booking.persons().isEmpty() ? null : retainUntil(booking.to());
  }

  /**
   * Until when a record of persons is kept.
   *
   * @param end of the booking
   */
  LocalDate retainUntil(Instant end) {
    return retention.until(LocalDate.ofInstant(end, ZoneOffset.UTC));
  }
}
