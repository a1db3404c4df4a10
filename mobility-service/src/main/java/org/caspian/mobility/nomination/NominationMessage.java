package org.caspian.mobility.nomination;

import java.time.LocalDate;
import java.util.UUID;
import org.caspian.mobility.agreement.model.ConditionKind;
import org.caspian.mobility.nomination.model.Nomination;
import org.caspian.mobility.nomination.model.NominationState;
import org.caspian.platform.outbox.OutboxMessage;

/**
 * What is told about a nomination: where it stands, under which condition, who by id. Names, codes
 * of persons and reasons are left out.
 */
record NominationMessage(
    UUID id,
    String number,
    NominationState state,
    UUID agreementId,
    UUID conditionId,
    ConditionKind kind,
    String academicYear,
    UUID sending,
    UUID receiving,
    UUID personId,
    LocalDate plannedStart,
    LocalDate plannedEnd,
    String iscedF,
    int eqfLevel,
    UUID stayId) {

  static OutboxMessage submitted(Nomination nomination) {
    return of("org.caspian.mobility.nomination.submitted.v1", nomination);
  }

  static OutboxMessage accepted(Nomination nomination) {
    return of("org.caspian.mobility.nomination.accepted.v1", nomination);
  }

  static OutboxMessage rejected(Nomination nomination) {
    return of("org.caspian.mobility.nomination.rejected.v1", nomination);
  }

  static OutboxMessage withdrawn(Nomination nomination) {
    return of("org.caspian.mobility.nomination.withdrawn.v1", nomination);
  }

  private static OutboxMessage of(String type, Nomination nomination) {
    return OutboxMessage.of(
        type,
        "/v1/nominations/" + nomination.id(),
        nomination.audience(),
        new NominationMessage(
            nomination.id(),
            nomination.number(),
            nomination.state(),
            nomination.agreementId(),
            nomination.conditionId(),
            nomination.kind(),
            nomination.academicYear().toString(),
            nomination.sending(),
            nomination.receiving(),
            nomination.personId(),
            nomination.plannedStart(),
            nomination.plannedEnd(),
            nomination.iscedF(),
            nomination.eqfLevel(),
            nomination.stayId().orElse(null)));
  }
}
