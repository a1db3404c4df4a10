package org.caspian.platform.command;

import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Retry;

/** The refusals of the mechanism itself. */
final class CommandProblems {

  static final ProblemType REQUEST_IN_PROGRESS =
      new ProblemType(409, "request-in-progress", "The same request is running", Retry.LATER);

  static final ProblemType KEY_REUSED =
      new ProblemType(
          422, "idempotency-key-reused", "The key was used for another request", Retry.NEVER);

  static final ProblemType LOST_RACE =
      new ProblemType(409, "lost-race", "Others changed the same things first", Retry.LATER);

  private static final String RETRY_AFTER = "Retry-After";
  private static final String A_SECOND = "1";

  private CommandProblems() {}

  static ProblemException requestInProgress() {
    return new ProblemException(
            REQUEST_IN_PROGRESS, "A request with this Idempotency-Key has not ended yet.")
        .header(RETRY_AFTER, A_SECOND);
  }

  static ProblemException keyReused() {
    return new ProblemException(
        KEY_REUSED,
        "This Idempotency-Key belongs to a request with another method, path or body; a new"
            + " request needs a new key.");
  }

  static ProblemException lostRace() {
    return new ProblemException(LOST_RACE, "Nothing was done. The same request may be sent again.")
        .header(RETRY_AFTER, A_SECOND);
  }

  static ProblemException notStorable() {
    return new ProblemException(
        Problems.RULE_VIOLATED, "A value of the row does not fit into what is stored.");
  }

  /** Nobody reads it: the gateway has answered. */
  static ProblemException tooLate() {
    return new ProblemException(
            Problems.UNAVAILABLE,
            "Nobody waits for the answer any more, and nothing was done. The same request may be sent"
                + " again.")
        .header(RETRY_AFTER, A_SECOND);
  }

  static ProblemException unavailable() {
    return new ProblemException(
            Problems.UNAVAILABLE,
            "The database did not answer. With the same Idempotency-Key the request may be sent"
                + " again.")
        .header(RETRY_AFTER, A_SECOND);
  }
}
