package org.caspian.members.facility;

import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.OutboxMessage;

/**
 * What is told about a facility: whose it is, of what kind, where it stands. Texts are left out.
 */
record FacilityMessage(
    UUID id,
    String number,
    FacilityState state,
    UUID owner,
    FacilityKind kind,
    FacilityAccess access) {

  static OutboxMessage created(Facility facility) {
    return of("org.caspian.members.facility.created.v1", facility);
  }

  static OutboxMessage updated(Facility facility) {
    return of("org.caspian.members.facility.updated.v1", facility);
  }

  static OutboxMessage closed(Facility facility) {
    return of("org.caspian.members.facility.closed.v1", facility);
  }

  private static OutboxMessage of(String type, Facility facility) {
    FacilityProfile profile = facility.profile();
    return OutboxMessage.of(
        type,
        "/v1/facilities/" + facility.id(),
        Audience.membersAnd(facility.owner()),
        new FacilityMessage(
            facility.id(),
            facility.number(),
            facility.state(),
            facility.owner(),
            profile.kind(),
            profile.access()));
  }
}
