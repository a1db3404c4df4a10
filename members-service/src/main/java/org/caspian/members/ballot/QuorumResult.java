package org.caspian.members.ballot;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether enough took part, and what that was told by. */
record QuorumResult(
    @NotNull QuorumBase base,
    @Schema(description = "How many there are of the base; 0 if nobody has to take part") @NotNull
        int of,
    @Schema(description = "How many took part; absent if a secret ballot had no quorum")
        Integer reached,
    @Schema(description = "Whether that is enough") @NotNull boolean met) {

  /** The same without how many took part: beside who voted, it tells who abstained. */
  QuorumResult sealed() {
    return new QuorumResult(base, of, null, met);
  }
}
