package org.caspian.events.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caspian.events.EventsProblems;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;

class EventTest {

  private static final Instant BEGINNING = Instant.parse("2027-07-05T04:00:00Z");
  private static final Instant BEFORE = BEGINNING.minus(Duration.ofDays(1));
  private static final Instant END = BEGINNING.plus(Duration.ofDays(1));

  private final Event event = EventFixture.draft(BEGINNING);
  private final Caller host = EventFixture.caller(event.host());
  private final Caller home = EventFixture.caller(UUID.randomUUID());
  private final Map<UUID, KnownInstitution> known =
      EventFixture.members(event.host(), home.requireInstitution());

  private List<EventCommand> allowed(Instant now) {
    return allowed(now, host);
  }

  private List<EventCommand> allowed(Instant now, Caller caller) {
    return EventCommand.allowed(new EventCommand.Case(event, now, known), caller);
  }

  @Test
  void isKnownToItsHostUntilItIsOpenedForTheFirstTime() {
    assertEquals(Audience.of(event.host()), event.audience());

    event.openRegistration(host, BEFORE, known);
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

    event.openRegistration(host, BEFORE, known);
    assertEquals(
        List.of(
            EventCommand.UPDATE,
            EventCommand.CLOSE_REGISTRATION,
            EventCommand.CANCEL,
            EventCommand.REGISTER,
            EventCommand.SET_LOCAL_REFERENCE),
        allowed(BEFORE));

    event.cancel("The ferry does not run.", host, BEFORE);
    assertEquals(List.of(EventCommand.SET_LOCAL_REFERENCE), allowed(BEFORE));
  }

  @Test
  void isNotOpenedOnceItHasBegun() {
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> event.openRegistration(host, BEGINNING, known));

    assertEquals(EventsProblems.EVENT_HAS_BEGUN, refusal.type());
    assertFalse(allowed(BEGINNING).contains(EventCommand.OPEN_REGISTRATION));
    assertTrue(allowed(BEGINNING.minusMillis(1)).contains(EventCommand.OPEN_REGISTRATION));
  }

  @Test
  void takesRegistrationsWhileItIsOpenUntilItBegins() {
    assertRefused(EventsProblems.REGISTRATION_NOT_OPEN, BEFORE);

    event.openRegistration(host, BEFORE, known);
    event.requireRegistration(home, BEGINNING.minusMillis(1), known);
    assertTrue(allowed(BEFORE, home).contains(EventCommand.REGISTER));
    assertRefused(EventsProblems.EVENT_HAS_BEGUN, BEGINNING);
    assertFalse(allowed(BEGINNING, home).contains(EventCommand.REGISTER));

    event.closeRegistration(host, BEFORE);
    assertRefused(EventsProblems.REGISTRATION_NOT_OPEN, BEFORE);
    assertRefused(EventsProblems.EVENT_HAS_BEGUN, BEGINNING);

    event.cancel("The ferry does not run.", host, BEFORE);
    assertRefused(EventsProblems.EVENT_CANCELLED, BEFORE);
    assertRefused(EventsProblems.EVENT_CANCELLED, BEGINNING);
  }

  @Test
  void isCancelledUntilItIsOver() {
    event.openRegistration(host, BEFORE, known);
    assertTrue(allowed(END.minusSeconds(1)).contains(EventCommand.CANCEL));
    assertFalse(allowed(END).contains(EventCommand.CANCEL));

    ProblemException refusal =
        assertThrows(ProblemException.class, () -> event.cancel("Too late.", host, END));
    assertEquals(Problems.STATE_CONFLICT, refusal.type());
    assertEquals(EventState.REGISTRATION_OPEN, event.state());
  }

  @Test
  void isCancelledAtAnyTimeIfItWasNeverOpened() {
    event.cancel("Nobody came to it.", host, END);

    assertEquals(EventState.CANCELLED, event.state());
  }

  @Test
  void takesRegistrationsOfMembersThatNoSuspensionHinders() {
    event.openRegistration(host, BEFORE, known);
    UUID id = home.requireInstitution();

    known.putAll(EventFixture.known("ACTIVE", Set.of("DELEGATES"), id));
    assertRefused(StandingProblems.SUSPENDED, BEFORE);
    known.putAll(EventFixture.known("NONE", Set.of(), id));
    assertRefused(StandingProblems.NOT_A_MEMBER, BEFORE);
    known.remove(id);
    assertRefused(StandingProblems.INSTITUTION_UNKNOWN, BEFORE);
  }

  @Test
  void takesRegistrationsWhileItsHostIsAMember() {
    event.openRegistration(host, BEFORE, known);

    known.putAll(EventFixture.known("ACTIVE", Set.of("DELEGATES"), event.host()));
    event.requireRegistration(home, BEFORE, known);
    known.putAll(EventFixture.known("NONE", Set.of(), event.host()));
    assertRefused(StandingProblems.COUNTERPART_NOT_A_MEMBER, BEFORE);
  }

  private void assertRefused(ProblemType type, Instant now) {
    assertEquals(
        type,
        assertThrows(ProblemException.class, () -> event.requireRegistration(home, now, known))
            .type());
  }

  @Test
  void isChangedByItsHostOnly() {

    assertEquals(List.of(EventCommand.SET_LOCAL_REFERENCE), allowed(BEFORE, home));
    assertEquals(
        Problems.NOT_YOUR_PART,
        assertThrows(ProblemException.class, () -> event.cancel("No.", home, BEFORE)).type());
  }
}
