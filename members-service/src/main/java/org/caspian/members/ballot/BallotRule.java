package org.caspian.members.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** When a ballot is valid, and when it has passed. Whoever prepares it says all of it. */
record BallotRule(@NotNull @Valid QuorumRule quorum, @NotNull @Valid MajorityRule majority) {}
