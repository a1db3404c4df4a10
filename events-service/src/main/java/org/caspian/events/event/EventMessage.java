package org.caspian.events.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.caspian.platform.outbox.OutboxMessage;

/**
 * What is told about an event: what kind, where it stands, who hosts it, when it is. Titles and
 * reasons are left out.
 */
record EventMessage(
    UUID id,
    String number,
    EventKind kind,
    EventState state,
    UUID host,
    LocalDateTime localStart,
    LocalDateTime localEnd,
    String timeZone,
    Instant startsAt,
    Instant endsAt,
    int capacity) {

  static OutboxMessage created(Event event) {
    return of("org.caspian.events.event.created.v1", event);
  }

  static OutboxMessage updated(Event event) {
    return of("org.caspian.events.event.updated.v1", event);
  }

  static OutboxMessage registrationOpened(Event event) {
    return of("org.caspian.events.event.registration-opened.v1", event);
  }

  static OutboxMessage registrationClosed(Event event) {
    return of("org.caspian.events.event.registration-closed.v1", event);
  }

  static OutboxMessage cancelled(Event event) {
    return of("org.caspian.events.event.cancelled.v1", event);
  }

  private static OutboxMessage of(String type, Event event) {
    EventProfile profile = event.profile();
    return OutboxMessage.of(
        type,
        "/v1/events/" + event.id(),
        event.audience(),
        new EventMessage(
            event.id(),
            event.number(),
            profile.kind(),
            event.state(),
            event.host(),
            profile.localStart(),
            profile.localEnd(),
            profile.timeZone(),
            profile.start().instant(),
            profile.end().instant(),
            profile.capacity()));
  }
}
