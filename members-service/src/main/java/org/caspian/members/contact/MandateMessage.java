package org.caspian.members.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.OutboxMessage;

/** What is told about a mandate: ids, scopes and days. */
record MandateMessage(
    UUID id,
    UUID institution,
    UUID contactId,
    UUID personId,
    List<MandateScope> scopes,
    LocalDate from,
    LocalDate to) {

  static OutboxMessage granted(Mandate mandate) {
    return of("org.caspian.members.mandate.granted.v1", mandate);
  }

  static OutboxMessage ended(Mandate mandate) {
    return of("org.caspian.members.mandate.ended.v1", mandate);
  }

  private static OutboxMessage of(String type, Mandate mandate) {
    return OutboxMessage.of(
        type,
        "/v1/mandates/" + mandate.id(),
        Audience.membersAnd(mandate.institution()),
        new MandateMessage(
            mandate.id(),
            mandate.institution(),
            mandate.contactId(),
            mandate.personId(),
            mandate.scopes(),
            mandate.from(),
            mandate.to().orElse(null)));
  }
}
