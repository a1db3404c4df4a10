package org.caspian.mobility.nomination;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.mobility.agreement.model.ConditionKind;
import org.caspian.mobility.nomination.model.Nomination;
import org.caspian.mobility.nomination.model.NominationCommand;
import org.caspian.mobility.nomination.model.NominationState;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.person.PersonView;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a nomination.
 *
 * @param localReference the caller's own; null if it has none
 * @param decidedAt null while it is pending
 * @param rejectionReason null unless it was rejected
 * @param stayId null unless it was accepted
 * @param actions what this caller may do now; null in lists
 */
record NominationView(
    @NotNull UUID id,
    @Schema(examples = "NO-2026-00412-6") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @NotNull NominationState state,
    @NotNull UUID agreementId,
    @Schema(description = "The version of the agreement that was in force") int agreementVersion,
    @NotNull UUID conditionId,
    @NotNull ConditionKind kind,
    @Schema(examples = "2026/2027") @NotNull String academicYear,
    @NotNull UUID sending,
    @NotNull UUID receiving,
    @NotNull PersonView person,
    @NotNull LocalDate plannedStart,
    @NotNull LocalDate plannedEnd,
    @NotNull String iscedF,
    int eqfLevel,
    Instant decidedAt,
    String rejectionReason,
    UUID stayId,
    @Schema(description = "Until when the record of the person is kept") @NotNull
        LocalDate retainUntil,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @Schema(description = "Decisions name it") long version,
    @Schema(description = "What the caller may do now; not in lists")
        List<NominationCommand> actions)
    implements Versioned {

  static NominationView of(
      Nomination nomination,
      Caller caller,
      String localReference,
      LocalDate retainUntil,
      List<NominationCommand> actions) {
    return new NominationView(
        nomination.id(),
        nomination.number(),
        localReference,
        nomination.state(),
        nomination.agreementId(),
        nomination.agreementVersion(),
        nomination.conditionId(),
        nomination.kind(),
        nomination.academicYear().toString(),
        nomination.sending(),
        nomination.receiving(),
        PersonView.of(nomination.personId(), nomination.person(), caller),
        nomination.plannedStart(),
        nomination.plannedEnd(),
        nomination.iscedF(),
        nomination.eqfLevel(),
        nomination.decidedAt().orElse(null),
        caller.isSecretariat() ? null : nomination.rejectionReason().orElse(null),
        nomination.stayId().orElse(null),
        retainUntil,
        nomination.createdAt(),
        nomination.changedAt(),
        nomination.version(),
        actions);
  }
}
