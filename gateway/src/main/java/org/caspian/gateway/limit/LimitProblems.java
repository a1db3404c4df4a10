package org.caspian.gateway.limit;

import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Retry;

/** The refusals of the limits. */
public final class LimitProblems {

  /**
   * The client or its institution has used up what it may ask for; {@code Retry-After} says when.
   */
  public static final ProblemType RATE_LIMITED =
      new ProblemType(429, "rate-limited", "More requests than are allowed", Retry.LATER);

  private LimitProblems() {}
}
