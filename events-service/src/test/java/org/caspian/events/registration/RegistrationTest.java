package org.caspian.events.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caspian.events.EventsProblems;
import org.caspian.events.event.Event;
import org.caspian.events.event.EventFixture;
import org.caspian.events.event.PlaceLedger;
import org.caspian.platform.access.Audience;
import org.caspian.platform.person.Person;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;

class RegistrationTest {

  private static final UUID HOME = UUID.randomUUID();
  private static final Instant BEFORE = Instant.parse("2027-07-01T00:00:00Z");
  private static final Instant BEGINNING = Instant.parse("2027-07-05T04:00:00Z");

  private final Event event = EventFixture.open(BEGINNING);
  private final Registration waiting = registration(new PlaceLedger.Ticket(21, false, BEFORE));

  private Registration registration(PlaceLedger.Ticket ticket) {
    return new Registration(
        UUID.randomUUID(),
        "RG-2026-00001-0",
        event,
        HOME,
        UUID.randomUUID(),
        new Person(
            "P-1", new Person.LatinName("Nurlan", "Aigerim"), Optional.empty(), Optional.empty()),
        ticket,
        "client");
  }

  @Test
  void isKnownToHomeAndHost() {
    assertEquals(Audience.of(HOME, event.host()).ids(), waiting.audience().ids());
  }

  @Test
  void isConfirmedAtOnceWhereTheTicketIsAPlace() {
    Registration confirmed = registration(new PlaceLedger.Ticket(20, true, BEFORE));

    assertEquals(RegistrationState.CONFIRMED, confirmed.state());
    assertEquals(Optional.of(BEFORE), confirmed.confirmedAt());
    assertThrows(IllegalStateException.class, () -> confirmed.confirm(BEFORE, "client"));
  }

  @Test
  void isConfirmedAfterWaiting() {
    assertTrue(waiting.isWaiting());
    assertEquals(Optional.empty(), waiting.confirmedAt());

    waiting.confirm(BEFORE.plusSeconds(1), "other");

    assertEquals(RegistrationState.CONFIRMED, waiting.state());
    assertEquals(Optional.of(BEFORE.plusSeconds(1)), waiting.confirmedAt());
    assertEquals(2, waiting.version());
  }

  @Test
  void isWithdrawnUntilTheEventBegins() {
    Registration confirmed = registration(new PlaceLedger.Ticket(20, true, BEFORE));
    assertEquals(
        EventsProblems.EVENT_HAS_BEGUN,
        assertThrows(
                ProblemException.class,
                () -> confirmed.withdraw(event, EventFixture.caller(HOME), BEGINNING))
            .type());
    confirmed.withdraw(event, EventFixture.caller(HOME), BEGINNING.minusMillis(1));
    assertEquals(RegistrationState.WITHDRAWN, confirmed.state());
    assertEquals(
        Problems.STATE_CONFLICT,
        assertThrows(
                ProblemException.class,
                () -> confirmed.withdraw(event, EventFixture.caller(HOME), BEFORE))
            .type());
    assertThrows(IllegalStateException.class, () -> confirmed.confirm(BEFORE, "client"));
  }

  @Test
  void isWithdrawnAtAnyTimeWhileItWaits() {
    waiting.withdraw(event, EventFixture.caller(HOME), BEGINNING.plusSeconds(1));
    assertEquals(RegistrationState.WITHDRAWN, waiting.state());
  }

  @Test
  void isTheHomeInstitutionsToWithdraw() {
    assertEquals(
        Problems.NOT_YOUR_PART,
        assertThrows(
                ProblemException.class,
                () -> waiting.withdraw(event, EventFixture.caller(event.host()), BEFORE))
            .type());
  }
}
