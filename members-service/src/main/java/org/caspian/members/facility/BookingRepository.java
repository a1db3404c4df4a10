package org.caspian.members.facility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The bookings in the database. */
@ApplicationScoped
class BookingRepository implements PanacheRepositoryBase<Booking, UUID> {

  private static final String OVERLAP =
      """
      facilityId = :facility and unit = :unit and state in :holding
      and startsAt < :to and endsAt > :from""";

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

  /**
   * The same as it is now, locked until the transaction ends: what answers with its persons comes
   * before an erasure, which finds the answer, or after it.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Booking locked(UUID id, Caller caller) {
    Booking booking = get(id, caller);
    getEntityManager().refresh(booking, LockModeType.PESSIMISTIC_WRITE);
    return booking;
  }

  /**
   * A booking in which a person is named.
   *
   * @param to when it is over
   */
  record OfPerson(UUID id, Instant to) {}

  /** The bookings of a person, in the order in which they were made. */
  List<OfPerson> ofPerson(UUID personId) {
    return getEntityManager()
        .createQuery(
            "select b.id, b.endsAt from Booking b join b.persons p where p.personId = :person"
                + " order by b.id",
            OfPerson.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** The slots of the unit that a booking holds for a part of the time. */
  Set<Integer> slotsHeld(UUID facilityId, String unit, Instant from, Instant to) {
    return Set.copyOf(
        getEntityManager()
            .createQuery("select distinct slot from Booking where " + OVERLAP, Integer.class)
            .setParameter("facility", facilityId)
            .setParameter("unit", unit)
            .setParameter("holding", BookingState.HOLDING_SLOT)
            .setParameter("from", from)
            .setParameter("to", to)
            .getResultList());
  }

  /** Those that hold a slot of the unit for a part of the time, the earliest first. */
  List<Booking> holding(UUID facilityId, String unit, Instant from, Instant to, int limit) {
    return find(
            OVERLAP + " order by startsAt, slot",
            Parameters.with("facility", facilityId)
                .and("unit", unit)
                .and("holding", BookingState.HOLDING_SLOT)
                .and("from", from)
                .and("to", to))
        .range(0, limit - 1)
        .list();
  }

  /**
   * How many bookings of the unit an institution has asked for that wait for the owner's decision.
   *
   * @param now when it is asked: what is over by then does not count
   */
  long open(UUID facilityId, String unit, UUID requester, Instant now) {
    return count(
        "facilityId = :facility and unit = :unit and requester = :requester and state = REQUESTED"
            + " and endsAt > :now",
        Parameters.with("facility", facilityId)
            .and("unit", unit)
            .and("requester", requester)
            .and("now", now));
  }

  /**
   * Those that hold a slot of the unit for a part of the time, in the order in which they were
   * made.
   *
   * @param now when it is asked
   * @param after the id after which to begin; null from the start
   */
  List<Booking> holding(
      UUID facilityId, String unit, OccupancyFilter filter, Instant now, UUID after, int limit) {
    return find(
            OVERLAP + " and id > :after order by id",
            Parameters.with("facility", facilityId)
                .and("unit", unit)
                .and("holding", BookingState.HOLDING_SLOT)
                .and("from", filter.begin(now))
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
                .and("holding", BookingState.HOLDING_SLOT)
                .and("now", now))
        .firstResultOptional()
        .map(Booking::slot)
        .orElse(0);
  }
}
