package org.caspian.mobility.nomination.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caspian.mobility.MobilityProblems;
import org.caspian.mobility.stay.StayState;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * What may be done with a nomination. The actions that a view shows and the check that refuses a
 * command are both {@link #refusal}.
 */
public enum NominationCommand {
  /** Say yes: the seat is taken and a stay is planned. */
  ACCEPT,
  /** Say no, with a reason. */
  REJECT,
  /** Take it back, until the person has arrived. */
  WITHDRAW,
  /** Name it in the caller's own words: everybody who sees it has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** What the caller may do now. */
  public static List<NominationCommand> allowed(
      Nomination nomination, Optional<StayState> stay, Caller caller) {
    return Stream.of(values())
        .filter(command -> command.refusal(nomination, stay, caller).isEmpty())
        .toList();
  }

  /**
   * Refuses the command.
   *
   * @throws ProblemException what {@link #refusal} says
   */
  void require(Nomination nomination, Optional<StayState> stay, Caller caller) {
    refusal(nomination, stay, caller)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /**
   * Why the caller may not do this now; empty if it may.
   *
   * @param stay where the stay that came of the nomination stands, if one did
   */
  public Optional<ProblemException> refusal(
      Nomination nomination, Optional<StayState> stay, Caller caller) {
    if (!isPartOf(nomination, caller)) {
      return Optional.of(
          new ProblemException(
              MobilityProblems.NOT_YOUR_PART, "It is the other institution's to do this."));
    }
    if (!isOpen(nomination.state(), stay)) {
      return Optional.of(
          new ProblemException(
              Problems.STATE_CONFLICT,
              "The nomination is "
                  + nomination.state()
                  + stay.map(state -> ", its stay " + state).orElse("")
                  + ": "
                  + this
                  + " is not possible."));
    }
    return Optional.empty();
  }

  private boolean isPartOf(Nomination nomination, Caller caller) {
    return switch (this) {
      case ACCEPT, REJECT -> caller.is(nomination.receiving());
      case WITHDRAW -> caller.is(nomination.sending());
      case SET_LOCAL_REFERENCE -> true;
    };
  }

  private boolean isOpen(NominationState state, Optional<StayState> stay) {
    return switch (this) {
      case ACCEPT, REJECT -> state == NominationState.PENDING;
      case WITHDRAW ->
          state == NominationState.PENDING
              || state == NominationState.ACCEPTED
                  && stay.filter(StayState.PLANNED::equals).isPresent();
      case SET_LOCAL_REFERENCE -> true;
    };
  }
}
