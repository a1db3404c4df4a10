package org.caspian.gateway.change;

import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Retry;

/** The refusals of the change feed. */
final class ChangeProblems {

  /** What follows the cursor is no longer kept. */
  static final ProblemType CURSOR_EXPIRED =
      new ProblemType(
          410, "cursor-expired", "The feed no longer reaches back so far", Retry.AFTER_REFETCH);

  private ChangeProblems() {}
}
