package org.caspian.members.facility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.Role;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingTest {

  private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
  private static final Instant FROM = Instant.parse("2027-03-01T05:00:00Z");
  private static final Instant TO = Instant.parse("2027-03-01T09:00:00Z");
  private static final UUID OWNER = UUID.fromString("01a207bd-a9c0-7d2a-9f0e-3b6c51a84d17");
  private static final UUID REQUESTER = UUID.fromString("01a207bd-b1c4-7e10-8a52-6f0d9c1e2b38");
  private static final Caller OF_OWNER = caller(OWNER);
  private static final Caller OF_REQUESTER = caller(REQUESTER);

  private final Booking booking = booking(FacilityAccess.ON_REQUEST, REQUESTER, 1);

  @Test
  void waitsForTheOwner() {
    assertEquals(BookingState.REQUESTED, booking.state());
    assertEquals(Optional.empty(), booking.decidedAt());
    assertEquals(
        List.of(BookingCommand.ACCEPT, BookingCommand.DECLINE, BookingCommand.SET_LOCAL_REFERENCE),
        BookingCommand.allowed(booking, NOW, OF_OWNER));
    assertEquals(
        List.of(BookingCommand.WITHDRAW, BookingCommand.SET_LOCAL_REFERENCE),
        BookingCommand.allowed(booking, NOW, OF_REQUESTER));
  }

  @Test
  void waitsForNobodyWhereNobodyDecides() {
    assertEquals(
        BookingState.ACCEPTED, booking(FacilityAccess.OPEN_TO_MEMBERS, REQUESTER, 1).state());
    assertEquals(BookingState.ACCEPTED, booking(FacilityAccess.ON_REQUEST, OWNER, 1).state());
  }

  @Test
  void isAcceptedUntilItBegins() {
    refused(FacilityProblems.BOOKING_HAS_BEGUN, () -> booking.accept(OF_OWNER, FROM));

    booking.accept(OF_OWNER, FROM.minusMillis(1));

    assertEquals(BookingState.ACCEPTED, booking.state());
    assertEquals(Optional.of(FROM.minusMillis(1)), booking.decidedAt());
    assertEquals(2, booking.version());
  }

  @Test
  void isDeclinedWheneverItWaits() {
    booking.decline("No.", OF_OWNER, TO.plus(Duration.ofDays(1)));

    assertEquals(BookingState.DECLINED, booking.state());
    assertEquals(Optional.of("No."), booking.reason());
  }

  @Test
  void isWithdrawnWhileItWaitsAndUntilWhatIsAcceptedBegins() {
    booking.accept(OF_OWNER, NOW);
    refused(FacilityProblems.BOOKING_HAS_BEGUN, () -> booking.withdraw(OF_REQUESTER, FROM));

    booking.withdraw(OF_REQUESTER, FROM.minusMillis(1));
    Booking waiting = booking(FacilityAccess.ON_REQUEST, REQUESTER, 1);
    waiting.withdraw(OF_REQUESTER, TO);

    assertEquals(BookingState.WITHDRAWN, booking.state());
    assertEquals(BookingState.WITHDRAWN, waiting.state());
  }

  @Test
  void isCancelledUntilItIsOver() {
    refused(Problems.STATE_CONFLICT, () -> booking.cancel("No.", OF_OWNER, NOW));
    booking.accept(OF_OWNER, NOW);
    refused(FacilityProblems.BOOKING_HAS_BEGUN, () -> booking.cancel("No.", OF_OWNER, TO));

    booking.cancel("No.", OF_OWNER, TO.minusMillis(1));

    assertEquals(BookingState.CANCELLED, booking.state());
  }

  @Test
  void isDecidedByItsOwnerOnly() {
    refused(Problems.NOT_YOUR_PART, () -> booking.accept(OF_REQUESTER, NOW));
    refused(Problems.NOT_YOUR_PART, () -> booking.decline("No.", OF_REQUESTER, NOW));
    refused(Problems.NOT_YOUR_PART, () -> booking.withdraw(OF_OWNER, NOW));
    refused(Problems.NOT_YOUR_PART, () -> booking.cancel("No.", OF_REQUESTER, NOW));
    assertEquals(1, booking.version());
  }

  @Test
  void holdsItsSlotWhileItWaitsAndWhenItIsAccepted() {
    assertEquals(Set.of(BookingState.REQUESTED, BookingState.ACCEPTED), BookingState.HOLDING_SLOT);
  }

  @Test
  void hasTheFirstSlotThatIsFree() {
    assertEquals(OptionalInt.of(1), new Slots(2, Set.of()).firstFree());
    assertEquals(OptionalInt.of(2), new Slots(2, Set.of(1)).firstFree());
    assertEquals(OptionalInt.of(1), new Slots(2, Set.of(2)).firstFree());
    assertEquals(OptionalInt.empty(), new Slots(1, Set.of(1, 2)).firstFree());
  }

  @Test
  void tellsStrangersItsTimeOnly() {
    assertEquals(booking.id(), TakenTime.of(booking, OF_OWNER).bookingId());
    assertEquals(
        new TakenTime(1, FROM, TO, null), TakenTime.of(booking, caller(UUID.randomUUID())));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T08:00:00Z, 2026-11-27T08:01:00Z, ''",
    "2026-11-27T07:59:00Z, 2026-11-27T08:01:00Z, in-the-past",
    "2027-03-01T05:00:00Z, 2027-06-01T05:00:00Z, ''",
    "2027-03-01T05:00:00Z, 2027-06-01T05:01:00Z, lasts-too-long",
    "2028-11-27T08:00:00Z, 2028-11-27T09:00:00Z, ''",
    "2028-11-27T08:01:00Z, 2028-11-27T09:00:00Z, too-far-ahead",
    "2027-03-01T05:00:00Z, 2027-03-01T05:00:00Z, not-after-start",
    "2027-03-01T05:00:30Z, 2027-03-01T06:00:00Z, not-a-whole-minute",
    "2027-03-01T05:00:00Z, 2027-03-01T06:00:00.001Z, not-a-whole-minute"
  })
  void isForSomeTimeAhead(Instant from, Instant to, String code) {
    BookUnit asked = asked(from, to);

    List<String> codes =
        List.of(BookingRule.values()).stream()
            .flatMap(
                rule ->
                    rule.violations(
                        new BookingRule.Case(asked, profile(FacilityAccess.ON_REQUEST), NOW)))
            .map(FieldError::code)
            .toList();

    assertEquals(code.isEmpty() ? List.of() : List.of(code), codes);
  }

  @Test
  void showsNobodyInItsText() {
    BookedPerson person = new BookedPerson(REQUESTER, "R-17");

    assertFalse(person.toString().contains("R-17"));
    assertTrue(person.toString().contains(REQUESTER.toString()));
    assertFalse(BookedPersonView.of(person, OF_OWNER).toString().contains("R-17"));
    assertFalse(asked(FROM, TO).toString().contains("R-17"));
  }

  private static void refused(ProblemType type, Runnable command) {
    assertEquals(type, assertThrows(ProblemException.class, command::run).type());
  }

  private static Booking booking(FacilityAccess access, UUID requester, int slot) {
    Facility facility =
        new Facility(UUID.randomUUID(), "FA-2026-00007-5", OWNER, profile(access), NOW, "client");
    return new Booking(
        UUID.randomUUID(),
        "BK-2026-00031-7",
        facility,
        requester,
        asked(FROM, TO),
        slot,
        Set.of(),
        NOW,
        "client");
  }

  private static BookUnit asked(Instant from, Instant to) {
    return new BookUnit(
        null, "SEM-1", from, to, "Otoliths", null, Set.of(), new TreeSet<>(Set.of("R-17")));
  }

  private static FacilityProfile profile(FacilityAccess access) {
    SortedMap<String, String> name = new TreeMap<>();
    name.put("en", "Laboratory");
    return new FacilityProfile(
        FacilityKind.LAB,
        name,
        null,
        null,
        null,
        null,
        access,
        null,
        null,
        List.of(new FacilityUnit("SEM-1", name, 2)));
  }

  private static Caller caller(UUID institution) {
    return new Caller(
        "client",
        Optional.of(institution),
        Set.of(Role.MEMBER),
        Set.of("members:read", "members:write"),
        Optional.empty());
  }
}
