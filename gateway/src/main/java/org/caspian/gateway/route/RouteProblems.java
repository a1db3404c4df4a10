package org.caspian.gateway.route;

import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Retry;

/** The refusals of routing. */
public final class RouteProblems {

  /** The path has more than one reading, and so could be routed one way and served another. */
  public static final ProblemType BAD_PATH =
      new ProblemType(400, "bad-path", "The path is not in canonical form", Retry.NEVER);

  private RouteProblems() {}
}
