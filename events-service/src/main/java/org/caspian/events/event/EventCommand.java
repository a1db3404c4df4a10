package org.caspian.events.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.caspian.events.EventsProblems;
import org.caspian.events.EventsScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.command.Action;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.platform.directory.Standing;
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
  /** Register a person of the caller's institution. */
  REGISTER,
  /** Name it in the caller's own words: everybody who sees it has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** The effect of a suspension that forbids new registrations by the institution. */
  private static final String DELEGATES = "DELEGATES";

  /**
   * An event and what else decides about it.
   *
   * @param now when it is asked
   * @param known how its host and the caller stand, by their ids
   */
  record Case(Event event, Instant now, Map<UUID, KnownInstitution> known) {

    /** The standing of one of the two; who was just created may not be known yet. */
    Optional<ProblemException> standing(
        UUID institution, Function<KnownInstitution, Optional<ProblemException>> refusal) {
      return known.containsKey(institution)
          ? refusal.apply(known.get(institution))
          : Optional.of(
              new ProblemException(
                  StandingProblems.INSTITUTION_UNKNOWN,
                  "If it was created just now, try again in a few seconds."));
    }
  }

  /** What the caller may do now. */
  static List<EventCommand> allowed(Case subject, Caller caller) {
    return Action.allowed(EventCommand.class, subject, caller, EventsScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Case subject, Caller caller) {
    return switch (this) {
      case UPDATE, CLOSE_REGISTRATION -> notTheHost(subject, caller).or(() -> conflict(subject));
      case CANCEL ->
          notTheHost(subject, caller).or(() -> conflict(subject)).or(() -> over(subject));
      case OPEN_REGISTRATION ->
          notTheHost(subject, caller)
              .or(() -> subject.standing(subject.event().host(), Standing::refusalOfCaller))
              .or(() -> conflict(subject))
              .or(() -> begun(subject));
      case REGISTER ->
          standing(subject, caller)
              .or(() -> cancelled(subject))
              .or(() -> begun(subject))
              .or(() -> notOpen(subject));
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  private static Optional<ProblemException> notTheHost(Case subject, Caller caller) {
    return caller.is(subject.event().host())
        ? Optional.empty()
        : Optional.of(new ProblemException(Problems.NOT_YOUR_PART, "Only the host may do this."));
  }

  private Optional<ProblemException> conflict(Case subject) {
    EventState state = subject.event().state();
    return isPossible(state)
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                Problems.STATE_CONFLICT,
                "The event is " + state + ": " + this + " is not possible."));
  }

  private boolean isPossible(EventState state) {
    return switch (this) {
      case UPDATE, CANCEL -> state != EventState.CANCELLED;
      case OPEN_REGISTRATION ->
          state == EventState.DRAFT || state == EventState.REGISTRATION_CLOSED;
      case CLOSE_REGISTRATION, REGISTER -> state == EventState.REGISTRATION_OPEN;
      case SET_LOCAL_REFERENCE -> true;
    };
  }

  /** Both must be members; a suspension of the host hinders nobody. */
  private static Optional<ProblemException> standing(Case subject, Caller caller) {
    if (caller.institution().isEmpty()) {
      return caller.refusalUnlessInstitution();
    }
    return subject
        .standing(caller.requireInstitution(), home -> Standing.refusalOfCaller(home, DELEGATES))
        .or(
            () ->
                subject.standing(
                    subject.event().host(), host -> Standing.refusalOfCounterpart(host, "")));
  }

  private static Optional<ProblemException> cancelled(Case subject) {
    return subject.event().state() == EventState.CANCELLED
        ? Optional.of(
            new ProblemException(EventsProblems.EVENT_CANCELLED, "The event does not take place."))
        : Optional.empty();
  }

  private static Optional<ProblemException> begun(Case subject) {
    return subject.event().hasBegun(subject.now())
        ? Optional.of(
            new ProblemException(
                EventsProblems.EVENT_HAS_BEGUN, "Nobody registers for what has begun."))
        : Optional.empty();
  }

  /** Who took part has taken part: no place is given back. Of what was never opened nobody has. */
  private Optional<ProblemException> over(Case subject) {
    return subject.event().state() != EventState.DRAFT && subject.event().isOver(subject.now())
        ? Optional.of(
            new ProblemException(
                Problems.STATE_CONFLICT, "The event is over: " + this + " is not possible."))
        : Optional.empty();
  }

  private Optional<ProblemException> notOpen(Case subject) {
    return isPossible(subject.event().state())
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                EventsProblems.REGISTRATION_NOT_OPEN,
                "The event is " + subject.event().state() + "."));
  }
}
