package org.caspian.events.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caspian.events.EventsProblems;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;

class EventTest {

  private static final Instant BEGINNING = Instant.parse("2027-07-05T04:00:00Z");
  private static final Instant BEFORE = BEGINNING.minus(Duration.ofDays(1));

  private final Event event = EventFixture.draft(BEGINNING);
  private final Caller host = EventFixture.caller(event.host());

  private List<EventCommand> allowed(Instant now) {
    return EventCommand.allowed(event, now, host);
  }

  @Test
  void isKnownToItsHostUntilItIsOpenedForTheFirstTime() {
    assertEquals(Audience.of(event.host()), event.audience());

    event.openRegistration(host, BEFORE);
    assertEquals(Audience.everyone(), event.audience());

    event.closeRegistration(host, BEFORE);
    assertEquals(Audience.everyone(), event.audience());
  }

  @Test
  void offersWhatItsStateAllows() {
    assertEquals(
        List.of(
            EventCommand.UPDATE,
            EventCommand.OPEN_REGISTRATION,
            EventCommand.CANCEL,
            EventCommand.SET_LOCAL_REFERENCE),
        allowed(BEFORE));

    event.openRegistration(host, BEFORE);
    assertEquals(
        List.of(
            EventCommand.UPDATE,
            EventCommand.CLOSE_REGISTRATION,
            EventCommand.CANCEL,
            EventCommand.SET_LOCAL_REFERENCE),
        allowed(BEFORE));

    event.cancel("The ferry does not run.", host, BEFORE);
    assertEquals(List.of(EventCommand.SET_LOCAL_REFERENCE), allowed(BEFORE));
  }

  @Test
  void isNotOpenedOnceItHasBegun() {
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> event.openRegistration(host, BEGINNING));

    assertEquals(EventsProblems.EVENT_HAS_BEGUN, refusal.type());
    assertFalse(allowed(BEGINNING).contains(EventCommand.OPEN_REGISTRATION));
    assertTrue(allowed(BEGINNING.minusMillis(1)).contains(EventCommand.OPEN_REGISTRATION));
  }

  @Test
  void takesRegistrationsWhileItIsOpenUntilItBegins() {
    assertRegistrationIsNotOpen(BEFORE);

    event.openRegistration(host, BEFORE);
    event.requireOpenRegistration(BEGINNING.minusMillis(1));
    assertRegistrationIsNotOpen(BEGINNING);

    event.closeRegistration(host, BEFORE);
    assertRegistrationIsNotOpen(BEFORE);
  }

  private void assertRegistrationIsNotOpen(Instant now) {
    assertEquals(
        EventsProblems.REGISTRATION_NOT_OPEN,
        assertThrows(ProblemException.class, () -> event.requireOpenRegistration(now)).type());
  }

  @Test
  void isChangedByItsHostOnly() {
    Caller other = EventFixture.caller(UUID.randomUUID());

    assertEquals(
        List.of(EventCommand.SET_LOCAL_REFERENCE), EventCommand.allowed(event, BEFORE, other));
    assertEquals(
        Problems.NOT_YOUR_PART,
        assertThrows(ProblemException.class, () -> event.cancel("No.", other, BEFORE)).type());
  }
}
