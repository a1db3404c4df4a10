package org.caspian.members.institution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import org.caspian.platform.access.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sees of a suspension that is in force. */
record SuspensionView(
    @NotNull Set<Effect> effects,
    @NotNull Instant since,
    @Schema(description = "Shown to the institution itself and to the secretariat") String reason) {

  static SuspensionView of(Suspension suspension, Institution institution, Caller caller) {
    return new SuspensionView(
        suspension.effects(),
        suspension.since(),
        institution.tellsReasonsTo(caller) ? suspension.reason() : null);
  }
}
