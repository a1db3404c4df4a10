package org.caspian.members.office;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.person.Retention;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of an office.
 *
 * @param localReference the caller's own; null if it has none
 * @param actions what this caller may do now; null in lists
 */
@Schema(requiredProperties = "label")
record OfficeView(
    @NotNull UUID id,
    @Schema(examples = "OF-2026-00412-6") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @JsonUnwrapped OfficeProfile profile,
    @Schema(description = "Who holds it, held it and will hold it, by their first days") @NotNull
        List<OfficeHoldingView> holdings,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists") List<OfficeCommand> actions)
    implements Versioned {

  static OfficeView of(
      Office office, Retention retention, String localReference, List<OfficeCommand> actions) {
    return new OfficeView(
        office.id(),
        office.number(),
        localReference,
        office.profile(),
        office.holdings().stream()
            .map(holding -> OfficeHoldingView.of(holding, retention))
            .toList(),
        office.createdAt(),
        office.changedAt(),
        office.version(),
        actions);
  }
}
