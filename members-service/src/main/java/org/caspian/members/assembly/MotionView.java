package org.caspian.members.assembly;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A motion.
 *
 * @param movedBy null for the secretariat
 */
record MotionView(
    @NotNull UUID id,
    @Schema(description = "Of the assembly, from 1") @NotNull int number,
    @Schema(description = "The code of the item of the agenda under which it is dealt with")
        @NotNull
        String agendaItem,
    @Schema(description = "What is to be decided, by BCP 47 language tag") @NotNull
        SortedMap<String, String> text,
    @Schema(description = "The member that moved it; absent for the secretariat") UUID movedBy,
    @NotNull Instant movedAt) {

  static MotionView of(Motion motion) {
    return new MotionView(
        motion.id(),
        motion.number(),
        motion.agendaItem(),
        motion.text(),
        motion.movedBy().orElse(null),
        motion.movedAt());
  }
}
