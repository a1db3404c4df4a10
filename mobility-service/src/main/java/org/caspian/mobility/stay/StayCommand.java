package org.caspian.mobility.stay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caspian.mobility.MobilityProblems;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * What can be done with a stay. The actions that a view shows and the check that refuses a command
 * are both {@link #refusal}.
 */
enum StayCommand {
  /** Confirm that the person has arrived, and on which day. */
  CONFIRM_ARRIVAL,
  /** Confirm that the person has left, and on which day. */
  CONFIRM_DEPARTURE,
  /** Name it in the caller's own words: everybody who sees it has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** What the caller may do now. */
  static List<StayCommand> allowed(Stay stay, Caller caller) {
    return Stream.of(values()).filter(command -> command.refusal(stay, caller).isEmpty()).toList();
  }

  /**
   * Refuses the command.
   *
   * @throws ProblemException what {@link #refusal} says
   */
  void require(Stay stay, Caller caller) {
    refusal(stay, caller)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /** Why the caller may not do this now; empty if it may. */
  Optional<ProblemException> refusal(Stay stay, Caller caller) {
    return switch (this) {
      case CONFIRM_ARRIVAL -> refusalOfHost(stay, StayState.PLANNED, caller);
      case CONFIRM_DEPARTURE -> refusalOfHost(stay, StayState.ARRIVED, caller);
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  private Optional<ProblemException> refusalOfHost(Stay stay, StayState from, Caller caller) {
    if (!caller.is(stay.receiving())) {
      return Optional.of(
          new ProblemException(MobilityProblems.NOT_YOUR_PART, "Only the host may do this."));
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
