package org.caspian.members.standing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.caspian.members.institution.Effect;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sees of something that is forbidden. */
record EffectInForceView(
    @Schema(description = "What is forbidden") @NotNull Effect effect,
    @Schema(description = "From what it follows") @NotNull EffectSource source,
    @Schema(description = "The first day, at the association; absent if it is not known")
        LocalDate since,
    @Schema(
            description =
                "Why; shown to the institution itself and to the secretariat, absent where the"
                    + " source says it all")
        String reason) {

  static EffectInForceView of(EffectInForce known, boolean tellsReasons) {
    return new EffectInForceView(
        known.effect(),
        known.source(),
        known.since().orElse(null),
        tellsReasons ? known.reason().orElse(null) : null);
  }
}
