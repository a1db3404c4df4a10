package org.caspian.members.ballot;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST …/closing}: empty unless votes were counted in the room.
 *
 * @param counts null unless they were
 * @param noObjection null is false
 * @param minutes null unless they were
 */
record CloseBallot(
    @Schema(description = "What was counted in the room; absent if nobody objected") @Valid
        Counts counts,
    @Schema(description = "Whether nobody in the room objected; absent is false")
        Boolean noObjection,
    @Schema(description = "The minutes that say so; of a ballot in the room only") @Valid
        Minutes minutes) {

  /** Whether nobody objected. */
  boolean withoutObjection() {
    return Boolean.TRUE.equals(noObjection);
  }
}
