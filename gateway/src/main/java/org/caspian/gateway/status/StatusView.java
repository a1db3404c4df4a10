package org.caspian.gateway.status;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the platform is.
 *
 * @param state up if every part is, down if none is
 * @param checkedAt when it was looked at, a few seconds ago at most
 * @param parts each of them
 */
@Schema(description = "How the platform is, part by part")
record StatusView(
    @Schema(required = true) PartState state,
    @Schema(required = true) Instant checkedAt,
    @Schema(required = true) List<PartView> parts) {

  static StatusView of(Instant checkedAt, List<PartView> parts) {
    boolean anyUp = parts.stream().anyMatch(part -> part.state() != PartState.DOWN);
    boolean allUp = parts.stream().allMatch(part -> part.state() == PartState.UP);
    PartState state = allUp ? PartState.UP : anyUp ? PartState.DEGRADED : PartState.DOWN;
    return new StatusView(state, checkedAt, parts);
  }
}
