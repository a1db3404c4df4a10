package org.caspian.members.ballot;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of a ballot with all that it was worked out from, beside its rule and its electorate.
 * It is not changed any more.
 *
 * @param counts null if a secret ballot had no quorum, here and below
 * @param noObjection whether nobody objected, and so nobody was counted
 */
record BallotResult(
    @NotNull Outcome outcome,
    @Schema(description = "How many voted how; absent if a secret ballot had no quorum")
        Counts counts,
    @Schema(description = "Whether nobody objected, and so nobody was counted") @NotNull
        boolean noObjection,
    @NotNull QuorumResult quorum,
    @Schema(description = "Whether enough were in favour; absent if a secret ballot had no quorum")
        MajorityResult majority) {

  /**
   * What is told of a secret ballot: if it decided nothing, nothing but that. Few have voted then,
   * and counts of few say how each did.
   */
  BallotResult sealed() {
    return outcome == Outcome.NO_QUORUM
        ? new BallotResult(outcome, null, noObjection, quorum.sealed(), null)
        : this;
  }
}
