package org.caspian.mobility.agreement;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caspian.mobility.agreement.model.AgreementVersion;
import org.caspian.mobility.agreement.model.VersionState;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.PersonIds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of an agreement.
 *
 * @param rejection null unless it was rejected
 * @param withdrawal null unless it was withdrawn
 */
record AgreementVersionView(
    @Schema(description = "From 1; named by who decides about it") int number,
    @NotNull VersionState state,
    @NotNull UUID proposedBy,
    @NotNull Instant proposedAt,
    @Schema(examples = "caspian-terms-1") @NotNull String hashScheme,
    @Schema(description = "Of the terms; echoed by who decides about it") @NotNull String contentHash,
    @NotNull List<ConditionView> conditions,
    List<DecisionView> approvals,
    DecisionView rejection,
    DecisionView withdrawal) {

  static AgreementVersionView of(AgreementVersion version, Caller caller, PersonIds persons) {
    return new AgreementVersionView(
        version.number(),
        version.state(),
        version.proposedBy(),
        version.proposedAt(),
        version.hashScheme(),
        version.contentHash(),
        version.conditions().stream().map(ConditionView::of).toList(),
        version.approvals().stream()
            .map(approval -> DecisionView.of(approval, caller, persons))
            .toList(),
        version.rejection().map(no -> DecisionView.of(no, caller, persons)).orElse(null),
        version.withdrawal().map(no -> DecisionView.of(no, caller, persons)).orElse(null));
  }
}
