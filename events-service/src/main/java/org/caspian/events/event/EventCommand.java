package org.caspian.events.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caspian.events.EventsProblems;
import org.caspian.events.EventsScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What may be done with an event. */
enum EventCommand implements Action<EventCommand.Case> {
  /** Change what is said of it. */
  UPDATE,
  /** Take registrations from now on. */
  OPEN_REGISTRATION,
  /** Take no registrations for now. */
  CLOSE_REGISTRATION,
  /** Say that it does not take place, with a reason. */
  CANCEL,
  /** Name it in the caller's own words: everybody who sees it has a name of its own. */
  SET_LOCAL_REFERENCE;

  /**
   * An event and the time that decides about it.
   *
   * @param now when it is asked
   */
  record Case(Event event, Instant now) {}

  /** What the caller may do now. */
  static List<EventCommand> allowed(Event event, Instant now, Caller caller) {
    return Action.allowed(EventCommand.class, new Case(event, now), caller, EventsScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Case subject, Caller caller) {
    Event event = subject.event();
    if (this != SET_LOCAL_REFERENCE && !caller.is(event.host())) {
      return Optional.of(
          new ProblemException(Problems.NOT_YOUR_PART, "Only the host may do this."));
    }
    if (!isOpen(event.state())) {
      return Optional.of(
          new ProblemException(
              Problems.STATE_CONFLICT,
              "The event is " + event.state() + ": " + this + " is not possible."));
    }
    if (this == OPEN_REGISTRATION && event.hasBegun(subject.now())) {
      return Optional.of(
          new ProblemException(
              EventsProblems.EVENT_HAS_BEGUN, "Nobody registers for what has begun."));
    }
    return Optional.empty();
  }

  private boolean isOpen(EventState state) {
    return switch (this) {
      case UPDATE, CANCEL -> state != EventState.CANCELLED;
      case OPEN_REGISTRATION ->
          state == EventState.DRAFT || state == EventState.REGISTRATION_CLOSED;
      case CLOSE_REGISTRATION -> state == EventState.REGISTRATION_OPEN;
      case SET_LOCAL_REFERENCE -> true;
    };
  }
}
