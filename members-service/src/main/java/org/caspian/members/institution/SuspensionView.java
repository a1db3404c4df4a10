package org.caspian.members.institution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sees of a suspension that is in force. */
record SuspensionView(
    @NotNull Set<Effect> effects,
    @NotNull Instant since,
    @Schema(description = "Shown to the institution itself and to the secretariat") String reason) {

  /** All that there is to see of it. */
  static SuspensionView of(Suspension suspension) {
    return new SuspensionView(suspension.effects(), suspension.since(), suspension.reason());
  }

  /** For callers who may not know why. */
  SuspensionView withoutReason() {
    return new SuspensionView(effects, since, null);
  }
}
