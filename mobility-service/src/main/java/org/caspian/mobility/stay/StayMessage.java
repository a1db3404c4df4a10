package org.caspian.mobility.stay;

import java.time.LocalDate;
import java.util.UUID;
import org.caspian.mobility.agreement.model.ConditionKind;
import org.caspian.platform.outbox.OutboxMessage;

/** What is told about a stay: where it stands, when, who by id. */
record StayMessage(
    UUID id,
    StayState state,
    UUID nominationId,
    UUID agreementId,
    UUID conditionId,
    ConditionKind kind,
    String academicYear,
    UUID sending,
    UUID receiving,
    UUID personId,
    LocalDate plannedStart,
    LocalDate plannedEnd,
    LocalDate actualStart,
    LocalDate actualEnd) {

  static OutboxMessage planned(Stay stay) {
    return of("org.caspian.mobility.stay.planned.v1", stay);
  }

  static OutboxMessage arrived(Stay stay) {
    return of("org.caspian.mobility.stay.arrived.v1", stay);
  }

  static OutboxMessage departed(Stay stay) {
    return of("org.caspian.mobility.stay.departed.v1", stay);
  }

  static OutboxMessage cancelled(Stay stay) {
    return of("org.caspian.mobility.stay.cancelled.v1", stay);
  }

  private static OutboxMessage of(String type, Stay stay) {
    return OutboxMessage.of(
        type,
        "/v1/stays/" + stay.id(),
        stay.audience(),
        new StayMessage(
            stay.id(),
            stay.state(),
            stay.nominationId(),
            stay.agreementId(),
            stay.conditionId(),
            stay.kind(),
            stay.academicYear().toString(),
            stay.sending(),
            stay.receiving(),
            stay.personId(),
            stay.plannedStart(),
            stay.plannedEnd(),
            stay.actualStart().orElse(null),
            stay.actualEnd().orElse(null)));
  }
}
