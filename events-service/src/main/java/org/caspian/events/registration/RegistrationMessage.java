package org.caspian.events.registration;

import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.OutboxMessage;

/**
 * What is told about a registration: where it stands, for which event, who by id. Names and codes
 * of persons are left out.
 */
record RegistrationMessage(
    UUID id,
    String number,
    RegistrationState state,
    UUID eventId,
    UUID home,
    UUID host,
    UUID personId) {

  /** The person has a place, at once or after waiting. */
  static OutboxMessage confirmed(Registration registration) {
    return of("org.caspian.events.registration.confirmed.v1", registration);
  }

  static OutboxMessage waitlisted(Registration registration) {
    return of("org.caspian.events.registration.waitlisted.v1", registration);
  }

  static OutboxMessage withdrawn(Registration registration) {
    return of("org.caspian.events.registration.withdrawn.v1", registration);
  }

  private static OutboxMessage of(String type, Registration registration) {
    return OutboxMessage.of(
        type,
        "/v1/registrations/" + registration.id(),
        // Its audience never changes; read from its own table it would cost each promotion a query.
        Audience.of(registration.home(), registration.host()),
        new RegistrationMessage(
            registration.id(),
            registration.number(),
            registration.state(),
            registration.eventId(),
            registration.home(),
            registration.host(),
            registration.personId()));
  }
}
