package org.caspian.platform.access;

import static org.caspian.platform.rest.Retry.AFTER_REFETCH;
import static org.caspian.platform.rest.Retry.LATER;
import static org.caspian.platform.rest.Retry.NEVER;

import org.caspian.platform.rest.ProblemType;

/** The refusals that come of an institution's standing, the same from every service. */
public final class StandingProblems {

  /** The caller's institution is not an active member. */
  public static final ProblemType NOT_A_MEMBER =
      new ProblemType(403, "not-a-member", "Only an active member may do this", NEVER);

  /** An effect of the suspension of the caller's institution forbids it. */
  public static final ProblemType SUSPENDED =
      new ProblemType(403, "suspended", "The caller's institution is suspended", NEVER);

  /** Another institution that takes part is not an active member. */
  public static final ProblemType COUNTERPART_NOT_A_MEMBER =
      new ProblemType(
          422,
          "counterpart-not-a-member",
          "The other institution is not an active member",
          AFTER_REFETCH);

  /** An effect of the suspension of another institution that takes part forbids it. */
  public static final ProblemType COUNTERPART_SUSPENDED =
      new ProblemType(
          422, "counterpart-suspended", "The other institution is suspended", AFTER_REFETCH);

  /** No message about the institution has arrived here; one created just now is known soon. */
  public static final ProblemType INSTITUTION_UNKNOWN =
      new ProblemType(422, "institution-unknown", "The institution is not known here yet", LATER);

  private StandingProblems() {}
}
