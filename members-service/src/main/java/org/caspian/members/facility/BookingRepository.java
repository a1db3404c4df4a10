package org.caspian.members.facility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The bookings in the database. */
@ApplicationScoped
class BookingRepository implements PanacheRepositoryBase<Booking, UUID> {

  private static final List<BookingState> HOLDING =
      Stream.of(BookingState.values()).filter(BookingState::holdsSlot).toList();

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /**
   * A booking that the caller may know of.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Booking get(UUID id, Caller caller) {
    Booking booking =
        findByIdOptional(id)
            .orElseThrow(
                () -> new ProblemException(Problems.NOT_FOUND, "There is no such object."));
    booking.audience().require(caller);
    return booking;
  }

  /** Those that hold a slot of the unit for a part of the time, the earliest first. */
  List<Booking> holding(UUID facilityId, String unit, Instant from, Instant to) {
    return find(
            "facilityId = :facility and unit = :unit and state in :holding and startsAt < :to"
                + " and endsAt > :from order by startsAt, slot",
            Parameters.with("facility", facilityId)
                .and("unit", unit)
                .and("holding", HOLDING)
                .and("from", from)
                .and("to", to))
        .list();
  }

  /**
   * Those that hold a slot of the unit for a part of the time, in the order in which they were
   * made.
   *
   * @param after the id after which to begin; null from the start
   */
  List<Booking> holding(
      UUID facilityId, String unit, OccupancyFilter filter, UUID after, int limit) {
    return find(
            "facilityId = :facility and unit = :unit and state in :holding and startsAt < :to"
                + " and endsAt > :from and id > :after order by id",
            Parameters.with("facility", facilityId)
                .and("unit", unit)
                .and("holding", HOLDING)
                .and("from", filter.begin())
                .and("to", filter.end())
                .and("after", after == null ? BEFORE_ALL : after))
        .range(0, limit - 1)
        .list();
  }

  /**
   * How many slots of the unit there have to be for those that hold one and are not over.
   *
   * @param now when it is asked
   */
  int slotsNeeded(UUID facilityId, String unit, Instant now) {
    return find(
            "facilityId = :facility and unit = :unit and state in :holding and endsAt > :now"
                + " order by slot desc",
            Parameters.with("facility", facilityId)
                .and("unit", unit)
                .and("holding", HOLDING)
                .and("now", now))
        .firstResultOptional()
        .map(Booking::slot)
        .orElse(0);
  }
}
