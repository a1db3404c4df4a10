package org.caspian.mobility;

import static org.caspian.platform.rest.Retry.AFTER_REFETCH;
import static org.caspian.platform.rest.Retry.LATER;
import static org.caspian.platform.rest.Retry.NEVER;

import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;

/** The kinds of refusal that mobility adds to those of every service. */
public final class MobilityProblems {

  /** The caller may see the object; the command is another party's. */
  public static final ProblemType NOT_YOUR_PART =
      new ProblemType(403, "not-your-part", "The command belongs to another party", NEVER);

  /** The caller's institution is not an active member. */
  public static final ProblemType NOT_A_MEMBER =
      new ProblemType(403, "not-a-member", "Only an active member may do this", NEVER);

  /** An effect of the suspension of the caller's institution forbids it. */
  public static final ProblemType SUSPENDED =
      new ProblemType(403, "suspended", "The caller's institution is suspended", NEVER);

  /** The other institution is not an active member. */
  public static final ProblemType COUNTERPART_NOT_A_MEMBER =
      new ProblemType(
          422, "counterpart-not-a-member", "The other institution is not an active member", NEVER);

  /** An effect of the suspension of the other institution forbids it. */
  public static final ProblemType COUNTERPART_SUSPENDED =
      new ProblemType(422, "counterpart-suspended", "The other institution is suspended", NEVER);

  /** No message about the institution has arrived here; one created just now is known soon. */
  public static final ProblemType INSTITUTION_UNKNOWN =
      new ProblemType(422, "institution-unknown", "The institution is not known here yet", LATER);

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
