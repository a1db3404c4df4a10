package org.caspian.mobility.stay;

import java.util.List;
import java.util.Optional;
import org.caspian.mobility.MobilityScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What can be done with a stay. */
enum StayCommand implements Action<Stay> {
  /** Confirm that the person has arrived, and on which day. */
  CONFIRM_ARRIVAL,
  /** Confirm that the person has left, and on which day. */
  CONFIRM_DEPARTURE,
  /** Name it in the caller's own words: everybody who sees it has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** What the caller may do now. */
  static List<StayCommand> allowed(Stay stay, Caller caller) {
    return Action.allowed(StayCommand.class, stay, caller, MobilityScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Stay stay, Caller caller) {
    return switch (this) {
      case CONFIRM_ARRIVAL -> refusalOfHost(stay, StayState.PLANNED, caller);
      case CONFIRM_DEPARTURE -> refusalOfHost(stay, StayState.ARRIVED, caller);
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  private Optional<ProblemException> refusalOfHost(Stay stay, StayState from, Caller caller) {
    if (!caller.is(stay.receiving())) {
      return Optional.of(
          new ProblemException(Problems.NOT_YOUR_PART, "Only the host may do this."));
    }
    if (stay.state() != from) {
      return Optional.of(
          new ProblemException(
              Problems.STATE_CONFLICT,
              "The stay is " + stay.state() + ": " + this + " is not possible."));
    }
    return Optional.empty();
  }
}
