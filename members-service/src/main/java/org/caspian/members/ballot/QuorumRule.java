package org.caspian.members.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many have to take part.
 *
 * @param fraction null if nobody has to
 */
record QuorumRule(
    @NotNull QuorumBase base,
    @Schema(description = "Whether as much is enough") @NotNull Comparison comparison,
    @Schema(description = "Which part; absent if the base is NONE") @Valid Fraction fraction,
    @Schema(description = "Whether a member takes part that is there by proxy only") @NotNull
        Boolean countsProxies,
    @Schema(
            description =
                "Whether a member takes part that abstains, by correspondence; in a room and online"
                    + " who is there takes part")
        @NotNull
        Boolean countsAbstentions) {}
