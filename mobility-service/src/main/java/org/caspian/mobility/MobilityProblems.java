package org.caspian.mobility;

import static org.caspian.platform.rest.Retry.AFTER_REFETCH;
import static org.caspian.platform.rest.Retry.NEVER;

import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;

/** The kinds of refusal that mobility adds to those of every service. */
public final class MobilityProblems {

  /** All seats of the condition and academic year are held or taken. */
  public static final ProblemType NO_SEAT_LEFT =
      new ProblemType(409, "no-seat-left", "No seat is left", AFTER_REFETCH);

  /** The person has a live nomination for the same condition and academic year. */
  public static final ProblemType DUPLICATE_NOMINATION =
      new ProblemType(409, "duplicate-nomination", "The person is nominated already", NEVER);

  private MobilityProblems() {}

  /** What is not there is told as what is not the caller's to know about. */
  public static ProblemException notFound() {
    return new ProblemException(Problems.NOT_FOUND, "There is no such object.");
  }
}
