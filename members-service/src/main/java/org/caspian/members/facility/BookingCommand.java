package org.caspian.members.facility;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.command.Lifecycle;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What may be done with a booking. */
enum BookingCommand implements Action<BookingCommand.Case> {
  /** Let them have it, until its time begins. */
  ACCEPT,
  /** Refuse it, with a reason. */
  DECLINE,
  /** Take it back: what is accepted only until its time begins. */
  WITHDRAW,
  /** Take back what was accepted, with a reason, until its time is over. */
  CANCEL,
  /** Name it in the caller's own words: both institutions have a name of their own. */
  SET_LOCAL_REFERENCE;

  /** Who may decide for itself begins with what is accepted. */
  static final Lifecycle<BookingState, BookingCommand> LIFECYCLE =
      Lifecycle.<BookingState, BookingCommand>beginning(
              EnumSet.of(BookingState.REQUESTED, BookingState.ACCEPTED))
          .leads(ACCEPT, BookingState.REQUESTED, BookingState.ACCEPTED)
          .leads(DECLINE, BookingState.REQUESTED, BookingState.DECLINED)
          .leads(WITHDRAW, BookingState.HOLDING_SLOT, BookingState.WITHDRAWN)
          .leads(CANCEL, BookingState.ACCEPTED, BookingState.CANCELLED);

  /**
   * A booking and what else decides about it.
   *
   * @param now when it is asked
   */
  record Case(Booking booking, Instant now) {}

  /** What the caller may do now. */
  static List<BookingCommand> allowed(Booking booking, Instant now, Caller caller) {
    return Action.allowed(
        BookingCommand.class, new Case(booking, now), caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Case subject, Caller caller) {
    Booking booking = subject.booking();
    return switch (this) {
      case ACCEPT ->
          otherThan(booking.owner(), caller)
              .or(() -> conflict(booking))
              .or(() -> tooLate(booking.hasBegun(subject.now())));
      case DECLINE -> otherThan(booking.owner(), caller).or(() -> conflict(booking));
      case WITHDRAW ->
          otherThan(booking.requester(), caller)
              .or(() -> conflict(booking))
              .or(
                  () ->
                      tooLate(
                          booking.state() == BookingState.ACCEPTED
                              && booking.hasBegun(subject.now())));
      case CANCEL ->
          otherThan(booking.owner(), caller)
              .or(() -> conflict(booking))
              .or(() -> tooLate(booking.isOver(subject.now())));
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  private static Optional<ProblemException> otherThan(UUID party, Caller caller) {
    return caller.is(party)
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                Problems.NOT_YOUR_PART, "Only the other institution may do this."));
  }

  private Optional<ProblemException> conflict(Booking booking) {
    return LIFECYCLE.allows(this, booking.state())
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                Problems.STATE_CONFLICT,
                "The booking is " + booking.state() + ": " + this + " is not possible."));
  }

  private static Optional<ProblemException> tooLate(boolean late) {
    return late
        ? Optional.of(
            new ProblemException(
                FacilityProblems.BOOKING_HAS_BEGUN, "This is possible before only."))
        : Optional.empty();
  }
}
