package org.caspian.events;

import static org.caspian.platform.rest.Retry.AFTER_REFETCH;
import static org.caspian.platform.rest.Retry.NEVER;

import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;

/** The kinds of refusal that events adds to those of every service. */
public final class EventsProblems {

  /** What may be done until an event begins comes too late. */
  public static final ProblemType EVENT_HAS_BEGUN =
      new ProblemType(409, "event-has-begun", "The event has begun", NEVER);

  /** The event does not take place. */
  public static final ProblemType EVENT_CANCELLED =
      new ProblemType(409, "event-cancelled", "The event is cancelled", NEVER);

  /** The host does not take registrations now. */
  public static final ProblemType REGISTRATION_NOT_OPEN =
      new ProblemType(409, "registration-not-open", "Registration is not open", AFTER_REFETCH);

  /** The person has a live registration for the event. */
  public static final ProblemType DUPLICATE_REGISTRATION =
      new ProblemType(409, "duplicate-registration", "The person is registered already", NEVER);

  private EventsProblems() {}

  /** What is not there is told as what is not the caller's to know about. */
  public static ProblemException notFound() {
    return new ProblemException(Problems.NOT_FOUND, "There is no such object.");
  }
}
