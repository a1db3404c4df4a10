package org.caspian.members.institution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of an institution.
 *
 * @param localReference the caller's own; null if it has none
 * @param suspension null if it is not suspended
 * @param successorId null if it was not merged
 * @param actions what this caller may do now; null in lists
 */
record InstitutionView(
    @NotNull UUID id,
    @Schema(examples = "IN-2026-00018-0") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @JsonUnwrapped InstitutionProfile profile,
    @Schema(description = "Absent when it is not suspended") SuspensionView suspension,
    @Schema(
            description =
                "Into which it was merged, and which acts for it; absent when it was not merged")
        UUID successorId,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists")
        List<InstitutionCommand> actions)
    implements Versioned {

  /** All that there is to see of it, whoever looks. */
  static InstitutionView of(Institution institution) {
    return new InstitutionView(
        institution.id(),
        institution.number(),
        null,
        institution.profile(),
        institution.suspension().map(SuspensionView::of).orElse(null),
        institution.successorId().orElse(null),
        institution.createdAt(),
        institution.changedAt(),
        institution.version(),
        null);
  }

  /** What of it a caller sees. */
  InstitutionView shownTo(Caller caller, String reference, List<InstitutionCommand> allowed) {
    return new InstitutionView(
        id,
        number,
        reference,
        profile,
        suspension == null || Institution.tellsReasons(id, caller)
            ? suspension
            : suspension.withoutReason(),
        successorId,
        createdAt,
        changedAt,
        version,
        allowed);
  }
}
