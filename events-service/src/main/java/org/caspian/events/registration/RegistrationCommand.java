package org.caspian.events.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caspian.events.EventsProblems;
import org.caspian.events.EventsScopes;
import org.caspian.events.event.Event;
import org.caspian.events.event.EventState;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What may be done with a registration. */
enum RegistrationCommand implements Action<RegistrationCommand.Case> {
  /** Take it back: a place that is to be used only until the event begins. */
  WITHDRAW,
  /** Name it in the caller's own words: everybody who sees it has a name of its own. */
  SET_LOCAL_REFERENCE;

  /**
   * A registration and what else decides about it.
   *
   * @param event what it is for
   * @param now when it is asked
   */
  record Case(Registration registration, Event event, Instant now) {}

  /** What the caller may do now. */
  static List<RegistrationCommand> allowed(
      Registration registration, Event event, Instant now, Caller caller) {
    return Action.allowed(
        RegistrationCommand.class, new Case(registration, event, now), caller, EventsScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Case subject, Caller caller) {
    return switch (this) {
      case WITHDRAW -> refusalToWithdraw(subject, caller);
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  private static Optional<ProblemException> refusalToWithdraw(Case subject, Caller caller) {
    if (!caller.is(subject.registration().home())) {
      return Optional.of(
          new ProblemException(Problems.NOT_YOUR_PART, "Only the home institution may do this."));
    }
    if (subject.registration().state() == RegistrationState.WITHDRAWN) {
      return conflict("The registration is withdrawn already.");
    }
    boolean used =
        !subject.registration().isWaiting()
            && subject.event().state() != EventState.CANCELLED
            && subject.event().hasBegun(subject.now());
    return used
        ? Optional.of(
            new ProblemException(
                EventsProblems.EVENT_HAS_BEGUN, "The place at the event is used already."))
        : Optional.empty();
  }

  private static Optional<ProblemException> conflict(String detail) {
    return Optional.of(new ProblemException(Problems.STATE_CONFLICT, detail));
  }
}
