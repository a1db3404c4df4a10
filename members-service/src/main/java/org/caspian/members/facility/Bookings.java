package org.caspian.members.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caspian.members.institution.Standings;
import org.caspian.platform.access.PersonIds;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.ProblemException;

/** The commands on bookings; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Bookings {

  private static final String NUMBER_PREFIX = "BK";

  /**
   * How many bookings of a unit one institution may have waiting: each holds its slot, and nobody
   * is to hold a unit for two years by asking.
   */
  private static final long MOST_OPEN = 20;

  /** How many times a refusal names that are in the way; more show that it is in much demand. */
  private static final int MOST_TAKEN = 100;

  private final FacilityRepository facilities;
  private final BookingRepository repository;
  private final Standings standings;
  private final BookingViews views;
  private final PersonIds persons;
  private final LocalReferences localReferences;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Bookings(
      FacilityRepository facilities,
      BookingRepository repository,
      Standings standings,
      BookingViews views,
      PersonIds persons,
      LocalReferences localReferences,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.facilities = facilities;
    this.repository = repository;
    this.standings = standings;
    this.views = views;
    this.persons = persons;
    this.localReferences = localReferences;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Books a slot of a unit. The facility is locked meanwhile, so that of two who ask for the last
   * one the second is told so.
   *
   * @throws ProblemException 404, 403, 409 if the facility is closed, 422 for a {@link
   *     BookingRule}; {@link FacilityProblems#TOO_MANY_OPEN}, {@link
   *     FacilityProblems#NO_FREE_SLOT}; 409 if the local reference is taken
   */
  BookingView book(UUID facilityId, BookUnit body) {
    Facility facility = facilities.locked(facilityId);
    UUID requester = requester(facility);
    FacilityCommand.BOOK.require(
        new FacilityCommand.Case(facility, standings::of), command.caller());
    BookingRule.check(new BookingRule.Case(body, facility.profile(), command.at()));
    if (repository.open(facilityId, body.unit(), requester, command.at()) >= MOST_OPEN) {
      throw FacilityProblems.tooManyOpen(MOST_OPEN);
    }
    Booking booking =
        new Booking(
            ids.next(),
            numbers.next(NUMBER_PREFIX, command.at()),
            facility,
            requester,
            body,
            freeSlot(facility, body),
            persons(requester, body),
            command.at(),
            command.by());
    repository.persist(booking);
    // Named for the booking, as what is done with it later, and not for the facility's resource.
    command.consequence(booking, "booking.book");
    if (body.localReference() != null) {
      name(booking, body.localReference());
    }
    outbox.append(
        booking,
        booking.state() == BookingState.ACCEPTED
            ? BookingMessage.accepted(booking)
            : BookingMessage.requested(booking));
    return views.single(booking);
  }

  /** Who has a facility books it under the name by which it stands, also after a merger. */
  private UUID requester(Facility facility) {
    UUID own = command.caller().requireInstitution();
    return command.caller().is(facility.owner()) ? facility.owner() : own;
  }

  private int freeSlot(Facility facility, BookUnit body) {
    int count = facility.profile().unit(body.unit()).orElseThrow().slots();
    Set<Integer> held = repository.slotsHeld(facility.id(), body.unit(), body.from(), body.to());
    return new Slots(count, held)
        .firstFree()
        .orElseThrow(() -> FacilityProblems.noFreeSlot(count, taken(facility, body)));
  }

  private List<TakenTime> taken(Facility facility, BookUnit body) {
    return repository
        .holding(facility.id(), body.unit(), body.from(), body.to(), MOST_TAKEN)
        .stream()
        .map(booking -> TakenTime.of(booking, command.caller()))
        .toList();
  }

  private Set<BookedPerson> persons(UUID requester, BookUnit body) {
    return body.personCodes().stream()
        .map(code -> new BookedPerson(persons.of(requester, code), code))
        .collect(Collectors.toSet());
  }

  /**
   * The owner lets them have it.
   *
   * @throws ProblemException 404, 403, 409
   */
  BookingView accept(UUID id) {
    Booking booking = get(id);
    booking.accept(command.caller(), command.at());
    outbox.append(booking, BookingMessage.accepted(booking));
    return views.single(booking);
  }

  /** The owner does not want it. Throws as {@link #accept}. */
  BookingView decline(UUID id, BookingReason body) {
    Booking booking = get(id);
    command.reason(body.reason());
    booking.decline(body.reason(), command.caller(), command.at());
    outbox.append(booking, BookingMessage.declined(booking));
    return views.single(booking);
  }

  /** Who booked takes it back. Throws as {@link #accept}. */
  BookingView withdraw(UUID id) {
    Booking booking = get(id);
    booking.withdraw(command.caller(), command.at());
    outbox.append(booking, BookingMessage.withdrawn(booking));
    return views.single(booking);
  }

  /** The owner takes back what it had accepted. Throws as {@link #accept}. */
  BookingView cancel(UUID id, BookingReason body) {
    Booking booking = get(id);
    command.reason(body.reason());
    booking.cancel(body.reason(), command.caller(), command.at());
    outbox.append(booking, BookingMessage.cancelled(booking));
    return views.single(booking);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another booking has it
   */
  BookingView setLocalReference(UUID id, SetLocalReference body) {
    Booking booking = repository.locked(id, command.caller());
    name(booking, body.localReference());
    return views.single(booking);
  }

  private Booking get(UUID id) {
    return repository.get(id, command.caller());
  }

  private void name(Booking booking, String reference) {
    localReferences.set(booking, command.caller(), reference);
  }
}
