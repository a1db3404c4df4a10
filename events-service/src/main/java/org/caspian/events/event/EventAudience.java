package org.caspian.events.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * That an institution, or everybody, may know of an event, with what lists ask of the event; for
 * queries. {@link Event} writes the row, triggers write what it has of the event.
 */
@Entity
@Immutable
@IdClass(EventAudience.Key.class)
class EventAudience {

  @Id private UUID audience;

  @Id
  @Column(name = "event_id")
  private UUID id;

  @Enumerated(EnumType.STRING)
  private EventState state;

  @Enumerated(EnumType.STRING)
  private EventKind kind;

  private UUID host;

  /** For Hibernate. */
  protected EventAudience() {}

  /** Of whom and of which event. */
  record Key(UUID audience, UUID id) {}
}
