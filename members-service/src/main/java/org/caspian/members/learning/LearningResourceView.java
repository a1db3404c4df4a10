package org.caspian.members.learning;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a learning resource.
 *
 * @param localReference the caller's own; null if it has none
 * @param actions what this caller may do now; null in lists
 */
@Schema(requiredProperties = "label")
record LearningResourceView(
    @NotNull UUID id,
    @Schema(examples = "LR-2026-00412-6") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @NotNull LearningResourceState state,
    @Schema(description = "The institution that shares it") @NotNull UUID owner,
    @JsonUnwrapped LearningResourceProfile profile,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists")
        List<LearningResourceCommand> actions)
    implements Versioned {

  static LearningResourceView of(
      LearningResource resource, String localReference, List<LearningResourceCommand> actions) {
    return new LearningResourceView(
        resource.id(),
        resource.number(),
        localReference,
        resource.state(),
        resource.owner(),
        resource.profile(),
        resource.createdAt(),
        resource.changedAt(),
        resource.version(),
        actions);
  }
}
