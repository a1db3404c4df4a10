package org.caspian.members.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.OutboxMessage;

/** What is told about an organisational unit. Texts are left out. */
record UnitMessage(
    UUID id,
    String number,
    UnitState state,
    UUID institution,
    UnitKind kind,
    UUID parent,
    String ror,
    LocalDate from,
    LocalDate to) {

  static OutboxMessage created(OrganisationalUnit unit) {
    return of("org.caspian.members.unit.created.v1", unit);
  }

  static OutboxMessage updated(OrganisationalUnit unit) {
    return of("org.caspian.members.unit.updated.v1", unit);
  }

  static OutboxMessage closed(OrganisationalUnit unit) {
    return of("org.caspian.members.unit.closed.v1", unit);
  }

  private static OutboxMessage of(String type, OrganisationalUnit unit) {
    UnitProfile profile = unit.profile();
    return OutboxMessage.of(
        type,
        "/v1/units/" + unit.id(),
        Audience.everyone(),
        new UnitMessage(
            unit.id(),
            unit.number(),
            unit.state(),
            unit.institution(),
            profile.kind(),
            profile.parent(),
            profile.ror(),
            profile.from(),
            unit.to().orElse(null)));
  }
}
