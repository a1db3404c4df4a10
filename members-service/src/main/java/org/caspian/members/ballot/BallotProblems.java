package org.caspian.members.ballot;

import java.time.Instant;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Retry;

/** The refusals that only ballots know. */
final class BallotProblems {

  /** Too few are at the assembly. */
  static final ProblemType NO_QUORUM =
      new ProblemType(409, "no-quorum", "Too few are there", Retry.AFTER_REFETCH);

  /** The vote of the member is cast. */
  static final ProblemType ALREADY_VOTED =
      new ProblemType(409, "already-voted", "The member has voted", Retry.NEVER);

  /** The caller has no vote in this ballot, or not that one. */
  static final ProblemType NOT_ENTITLED =
      new ProblemType(403, "not-entitled", "The caller has no such vote", Retry.NEVER);

  /** The time of the votes has passed. */
  static final ProblemType VOTING_OVER =
      new ProblemType(409, "voting-over", "The time to vote is over", Retry.NEVER);

  /** The time of the votes has not passed. */
  static final ProblemType VOTING_GOES_ON =
      new ProblemType(409, "voting-goes-on", "The time to vote is not over", Retry.LATER);

  private BallotProblems() {}

  static ProblemException noQuorum(QuorumResult presence) {
    return new ProblemException(
            NO_QUORUM, presence.reached() + " of " + presence.of() + " are there.")
        .with("quorum", presence);
  }

  static ProblemException alreadyVoted(UUID institution) {
    return new ProblemException(ALREADY_VOTED, "Institution " + institution + " has one vote.");
  }

  static ProblemException notEntitled() {
    return new ProblemException(
        NOT_ENTITLED, "When the ballot was opened, the caller had no such vote.");
  }

  static ProblemException votingOver(Instant until) {
    return new ProblemException(VOTING_OVER, "It was until " + until + ".");
  }

  static ProblemException votingGoesOn(Instant until) {
    return new ProblemException(VOTING_GOES_ON, "It is until " + until + ".");
  }

  static ProblemException votingGoesOn() {
    return new ProblemException(
        VOTING_GOES_ON, "It is secret and has no end: it is until the last member has voted.");
  }

  static ProblemException assemblyUnknown() {
    return new ProblemException(Problems.RULE_VIOLATED, "There is no such assembly.")
        .at("/assemblyId", "unknown", "There is no such assembly.");
  }

  static ProblemException motionUnknown() {
    return new ProblemException(Problems.RULE_VIOLATED, "The assembly has no such motion.")
        .at("/motionId", "unknown", "It is no motion of the assembly.");
  }

  static ProblemException notInSession() {
    return new ProblemException(
        Problems.STATE_CONFLICT, "The assembly does not sit: nobody is there to vote.");
  }
}
