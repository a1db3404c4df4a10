package org.caspian.events.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of an event.
 *
 * @param localReference the caller's own; null if it has none
 * @param cancellationReason null unless it was cancelled
 * @param actions what this caller may do now; null in lists
 */
@Schema(requiredProperties = "label")
record EventView(
    @NotNull UUID id,
    @Schema(examples = "EV-2026-00412-6") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @NotNull EventState state,
    @Schema(description = "The institution that made it") @NotNull UUID host,
    @JsonUnwrapped EventProfile profile,
    @Schema(description = "The instant of localStart, by the time zone rules known today") @NotNull
        Instant startsAt,
    @Schema(description = "The instant of localEnd, by the time zone rules known today") @NotNull
        Instant endsAt,
    String cancellationReason,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists") List<EventCommand> actions)
    implements Versioned {

  static EventView of(Event event, String localReference, List<EventCommand> actions) {
    EventProfile profile = event.profile();
    return new EventView(
        event.id(),
        event.number(),
        localReference,
        event.state(),
        event.host(),
        profile,
        profile.start().instant(),
        profile.end().instant(),
        event.cancellationReason().orElse(null),
        event.createdAt(),
        event.changedAt(),
        event.version(),
        actions);
  }
}
