package org.caspian.mobility.agreement;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caspian.mobility.agreement.model.Agreement;
import org.caspian.mobility.agreement.model.AgreementCommand;
import org.caspian.mobility.agreement.model.AgreementState;
import org.caspian.mobility.agreement.model.AgreementVersion;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.PersonIds;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of an agreement.
 *
 * @param localReference the caller's own; null if it has none
 * @param approvedVersion null while none is in force
 * @param actions what this caller may do with the current version now; null in lists
 */
record AgreementView(
    @NotNull UUID id,
    @Schema(examples = "CA-2026-00412-6") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @NotNull AgreementState state,
    @NotNull List<PartyView> parties,
    @Schema(description = "The latest one") @NotNull AgreementVersionView currentVersion,
    @Schema(description = "The number of the version in force; absent while there is none")
        Integer approvedVersion,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @Schema(description = "Of the record, for its ETag; decisions name currentVersion.number")
        long version,
    @Schema(description = "What the caller may do now; not in lists")
        List<AgreementCommand> actions)
    implements Versioned {

  static AgreementView of(
      Agreement agreement,
      Caller caller,
      String localReference,
      PersonIds persons,
      List<AgreementCommand> actions) {
    return new AgreementView(
        agreement.id(),
        agreement.number(),
        localReference,
        agreement.state(),
        agreement.parties().stream().sorted().map(PartyView::new).toList(),
        AgreementVersionView.of(agreement.currentVersion(), caller, persons),
        agreement.approvedVersion().map(AgreementVersion::number).orElse(null),
        agreement.createdAt(),
        agreement.changedAt(),
        agreement.version(),
        actions);
  }
}
