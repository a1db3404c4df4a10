package org.caspian.members.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST …/votes}.
 *
 * @param giver null for the caller's own vote
 */
record CastVote(
    @NotNull Choice choice,
    @Schema(description = "The member whose proxy the caller carries; absent for its own vote")
        UUID giver,
    @NotNull @Valid VoteActor actor) {

  /** What must not be told, so that no log has it. */
  @Override
  public String toString() {
    return "CastVote[giver=" + giver + "]";
  }
}
