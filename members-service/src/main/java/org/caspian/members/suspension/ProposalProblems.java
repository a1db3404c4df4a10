package org.caspian.members.suspension;

import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Retry;

/** The refusals that only proposals of suspension know. */
final class ProposalProblems {

  private static final ProblemType REPLY_WINDOW_OPEN =
      new ProblemType(409, "reply-window-open", "The member may still reply", Retry.LATER);

  private ProposalProblems() {}

  /** The member has not had its time for a reply. */
  static ProblemException replyWindowOpen(SuspensionProposal proposal) {
    return new ProblemException(
            REPLY_WINDOW_OPEN,
            "The member may reply until " + proposal.replyUntil() + "; then it can be decided.")
        .with("replyUntil", proposal.replyUntil());
  }

  /** There is no ground any more. */
  static ProblemException noGround() {
    return new ProblemException(
        Problems.STATE_CONFLICT,
        "What was owed is settled, or the institution is suspended or no member already.");
  }
}
