package org.caspian.members.ballot;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of a ballot with all that it was worked out from, beside its rule and its electorate.
 * It is not changed any more.
 *
 * @param noObjection whether nobody objected, and so nobody was counted
 */
record BallotResult(
    @NotNull Outcome outcome,
    @NotNull Counts counts,
    @Schema(description = "Whether nobody objected, and so nobody was counted") @NotNull
        boolean noObjection,
    @NotNull QuorumResult quorum,
    @NotNull MajorityResult majority) {}
