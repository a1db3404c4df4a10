package org.caspian.members.facility;

import java.util.List;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Retry;

/** The refusals that only facilities and bookings know. */
final class FacilityProblems {

  /** Every slot of the unit is held by another booking for a part of the time. */
  static final ProblemType NO_FREE_SLOT =
      new ProblemType(409, "no-free-slot", "No slot is free at that time", Retry.AFTER_REFETCH);

  /** As many bookings of the unit as one institution may have wait for the owner's decision. */
  static final ProblemType TOO_MANY_OPEN =
      new ProblemType(
          409, "too-many-open-bookings", "Too many bookings wait for a decision", Retry.LATER);

  /** What may be done until the time of a booking comes, comes too late. */
  static final ProblemType BOOKING_HAS_BEGUN =
      new ProblemType(409, "booking-has-begun", "The time of the booking has come", Retry.NEVER);

  private static final ProblemType UNIT_IN_USE =
      new ProblemType(409, "unit-in-use", "The unit is booked", Retry.AFTER_REFETCH);

  private FacilityProblems() {}

  /**
   * Bookings hold slots that there would be no more.
   *
   * @param units the codes of the units
   */
  static ProblemException unitsInUse(List<String> units) {
    return new ProblemException(
            UNIT_IN_USE, "Bookings hold slots of it that there would be no more.")
        .errors(
            units.stream()
                .map(
                    unit ->
                        new FieldError(
                            "/units",
                            UNIT_IN_USE.code(),
                            "Unit " + unit + " is booked for a time that is not over."))
                .toList());
  }

  /**
   * The owner has to decide first.
   *
   * @param most how many wait
   */
  static ProblemException tooManyOpen(long most) {
    return new ProblemException(
        TOO_MANY_OPEN,
        "Of this unit " + most + " bookings of yours wait for the owner's decision.");
  }

  /**
   * No slot is free for the whole time.
   *
   * @param taken the times in the way, the earliest of them if there are very many
   */
  static ProblemException noFreeSlot(int slots, List<TakenTime> taken) {
    return new ProblemException(
            NO_FREE_SLOT, "Each of its " + slots + " slots is held for a part of that time.")
        .with("taken", taken);
  }
}
