package org.caspian.members.ballot;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a member has voted.
 *
 * @param choice null in a secret ballot, and until the ballot is closed
 */
record VoteView(
    @Schema(description = "The member whose vote it is") @NotNull UUID institution,
    @Schema(description = "The member that cast it, itself or as its proxy") @NotNull UUID castBy,
    @NotNull Instant castAt,
    @Schema(
            description =
                "What it said, once the ballot is closed; absent before, and always in a secret"
                    + " ballot")
        Choice choice) {

  static VoteView of(Vote vote) {
    boolean isClosed = vote.root().state() == BallotState.CLOSED;
    return new VoteView(
        vote.institution(),
        vote.castBy(),
        vote.castAt(),
        vote.choice().filter(choice -> isClosed).orElse(null));
  }
}
