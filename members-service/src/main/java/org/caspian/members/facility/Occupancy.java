package org.caspian.members.facility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.Pages;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** When units are taken, for everybody who may want one of them. */
@ApplicationScoped
class Occupancy {

  private final FacilityRepository facilities;
  private final BookingRepository bookings;
  private final Pages pages;
  private final CurrentCaller caller;
  private final Clock clock;

  Occupancy(
      FacilityRepository facilities,
      BookingRepository bookings,
      Pages pages,
      CurrentCaller caller,
      Clock clock) {
    this.facilities = facilities;
    this.bookings = bookings;
    this.pages = pages;
    this.caller = caller;
    this.clock = clock;
  }

  /** What a cursor is bound to. */
  private record ListOfCaller(UUID facility, String unit, OccupancyFilter filter, String holder) {}

  /**
   * A page of the times for which slots of a unit are held.
   *
   * @throws ProblemException 404 for a unit that is not there, 400 for a cursor of another list
   */
  Page<TakenTime> list(UUID facilityId, String unit, OccupancyFilter filter, PageRequest request) {
    if (facilities.get(facilityId).profile().unit(unit).isEmpty()) {
      throw new ProblemException(Problems.NOT_FOUND, "The facility has no unit of this code.");
    }
    Caller reader = caller.get();
    return pages.page(
        request,
        new ListOfCaller(facilityId, unit, filter, reader.holder()),
        (after, limit) -> bookings.holding(facilityId, unit, filter, clock.instant(), after, limit),
        Booking::id,
        booking -> TakenTime.of(booking, reader));
  }
}
