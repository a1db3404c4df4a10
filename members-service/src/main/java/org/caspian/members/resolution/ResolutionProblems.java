package org.caspian.members.resolution;

import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Retry;

/** The refusals that only resolutions know. */
final class ResolutionProblems {

  /** Another resolution of the assembly has the number. */
  static final ProblemType DUPLICATE_RESOLUTION =
      new ProblemType(
          409, "duplicate-resolution", "The resolution is recorded already", Retry.NEVER);

  /** The ballot is not one that has passed at the assembly. */
  static final ProblemType BALLOT_NOT_PASSED =
      new ProblemType(422, "ballot-not-passed", "The ballot has not passed", Retry.AFTER_REFETCH);

  /** What counts is not written anew. */
  static final ProblemType AUTHENTIC_TEXT =
      new ProblemType(409, "authentic-text", "The authentic text stays as it is", Retry.NEVER);

  private ResolutionProblems() {}

  static ProblemException duplicate(UUID existing) {
    return new ProblemException(
            DUPLICATE_RESOLUTION,
            "Resolution " + existing + " has this number at the assembly, or this ballot.")
        .with("existingId", existing);
  }

  static ProblemException ballotNotPassed() {
    return new ProblemException(
            BALLOT_NOT_PASSED, "It is no ballot of the assembly that has passed.")
        .at("/ballotId", BALLOT_NOT_PASSED.code(), "No ballot of the assembly with it has passed.");
  }

  static ProblemException assemblyUnknown() {
    return new ProblemException(Problems.RULE_VIOLATED, "There is no such assembly.")
        .at("/assemblyId", "unknown", "There is no such assembly.");
  }

  static ProblemException followUpUnknown() {
    return new ProblemException(Problems.RULE_VIOLATED, "It does not ask for that.")
        .at("/followUpId", "unknown", "It is none of the resolution's.");
  }

  static ProblemException settledOpen() {
    return new ProblemException(Problems.RULE_VIOLATED, "What is settled is not open.")
        .at("/state", "open", "Say DONE or DROPPED.");
  }

  static ProblemException authenticText(String language) {
    return new ProblemException(
        AUTHENTIC_TEXT, "The text in " + language + " is the authentic one.");
  }
}
