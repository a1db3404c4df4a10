package org.caspian.members.assembly;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of an assembly.
 *
 * @param localReference the caller's own; null if it has none
 * @param actions what this caller may do now; null in lists
 */
@Schema(requiredProperties = "label")
public record AssemblyView(
    @NotNull UUID id,
    @Schema(examples = "AS-2026-00412-6") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @NotNull AssemblyState state,
    @JsonUnwrapped AssemblyProfile profile,
    @Schema(description = "The first day, at the place") @NotNull LocalDate startsOn,
    @Schema(description = "The last day, at the place") @NotNull LocalDate endsOn,
    @Schema(description = "The day on which it was to begin first; absent if never postponed")
        LocalDate postponedFrom,
    @Schema(description = "Why it was postponed last; absent if never") String postponementReason,
    @Schema(description = "When it began to sit; absent before") Instant openedAt,
    @Schema(description = "When it was over; absent before") Instant closedAt,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists") List<AssemblyCommand> actions)
    implements Versioned {

  static AssemblyView of(Assembly assembly, String localReference, List<AssemblyCommand> actions) {
    return new AssemblyView(
        assembly.id(),
        assembly.number(),
        localReference,
        assembly.state(),
        assembly.profile(),
        assembly.startsOn(),
        assembly.endsOn(),
        assembly.postponedFrom().orElse(null),
        assembly.postponementReason().orElse(null),
        assembly.openedAt().orElse(null),
        assembly.closedAt().orElse(null),
        assembly.createdAt(),
        assembly.changedAt(),
        assembly.version(),
        actions);
  }
}
