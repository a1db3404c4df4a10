package org.caspian.members.membership;

import java.time.Duration;
import org.caspian.platform.rest.ProblemException;

/** How often an institution applies: who begins and withdraws for ever fills the register. */
final class ApplicationLimit {

  /** Of one institution by itself; the secretariat may record more. */
  static final int MOST = 10;

  /** The time in which they are counted. */
  static final Duration WITHIN = Duration.ofDays(365);

  private ApplicationLimit() {}

  /**
   * One more is within the limit.
   *
   * @param begun how many the institution has begun within the time
   * @throws ProblemException {@link MembershipProblems#TOO_MANY_APPLICATIONS}
   */
  static void requireOneMore(long begun) {
    if (begun >= MOST) {
      throw MembershipProblems.tooManyApplications();
    }
  }
}
