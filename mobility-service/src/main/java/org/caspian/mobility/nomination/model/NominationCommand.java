package org.caspian.mobility.nomination.model;

import java.util.List;
import java.util.Optional;
import org.caspian.mobility.MobilityScopes;
import org.caspian.mobility.stay.StayState;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What may be done with a nomination. */
public enum NominationCommand implements Action<NominationCommand.Case> {
  /** Say yes: the seat is taken and a stay is planned. */
  ACCEPT,
  /** Say no, with a reason. */
  REJECT,
  /** Take it back, until the person has arrived. */
  WITHDRAW,
  /** Name it in the caller's own words: everybody who sees it has a name of its own. */
  SET_LOCAL_REFERENCE;

  /**
   * A nomination and what else decides about it.
   *
   * @param stay where the stay that came of it stands, if one did
   */
  public record Case(Nomination nomination, Optional<StayState> stay) {}

  /** What the caller may do now. */
  public static List<NominationCommand> allowed(
      Nomination nomination, Optional<StayState> stay, Caller caller) {
    return Action.allowed(
        NominationCommand.class, new Case(nomination, stay), caller, MobilityScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Case subject, Caller caller) {
    if (!isPartOf(subject.nomination(), caller)) {
      return Optional.of(new ProblemException(Problems.NOT_YOUR_PART, whose(subject, caller)));
    }
    if (!isOpen(subject.nomination().state(), subject.stay())) {
      return Optional.of(
          new ProblemException(
              Problems.STATE_CONFLICT,
              "The nomination is "
                  + subject.nomination().state()
                  + subject.stay().map(state -> ", its stay " + state).orElse("")
                  + ": "
                  + this
                  + " is not possible."));
    }
    return Optional.empty();
  }

  private static String whose(Case subject, Caller caller) {
    return caller.is(subject.nomination().sending()) && caller.is(subject.nomination().receiving())
        ? "Both institutions are one now: nobody is left to decide, and it can be withdrawn."
        : "It is the other institution's to do this.";
  }

  private boolean isPartOf(Nomination nomination, Caller caller) {
    return switch (this) {
      // Where a merger has made both one, nobody is left to say yes to it.
      case ACCEPT, REJECT -> caller.is(nomination.receiving()) && !caller.is(nomination.sending());
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
