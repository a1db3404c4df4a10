package org.caspian.events.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.events.EventsScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.Role;
import org.caspian.platform.directory.KnownInstitution;

/** A workshop of Yessenov in Aqtau. */
public final class EventFixture {

  private static final UUID HOST = UUID.randomUUID();
  private static final ZoneId AQTAU = ZoneId.of("Asia/Aqtau");

  private EventFixture() {}

  /** A draft of twenty places, made four days before it begins. */
  static Event draft(Instant beginning) {
    LocalDateTime start = LocalDateTime.ofInstant(beginning, AQTAU);
    return new Event(
        UUID.randomUUID(),
        "EV-2026-00001-0",
        HOST,
        new EventProfile(
            EventKind.WORKSHOP,
            new TreeMap<>(Map.of("en", "Sturgeon")),
            null,
            start,
            start.plusDays(1),
            AQTAU.getId(),
            20),
        beginning.minus(Duration.ofDays(4)),
        "client");
  }

  /** The same, open for registration. */
  public static Event open(Instant beginning) {
    Event event = draft(beginning);
    event.openRegistration(caller(HOST), event.createdAt(), members(HOST));
    return event;
  }

  /** Members that no suspension hinders. */
  static Map<UUID, KnownInstitution> members(UUID... ids) {
    return known("ACTIVE", Set.of(), ids);
  }

  /** Institutions that stand so. */
  static Map<UUID, KnownInstitution> known(String membership, Set<String> effects, UUID... ids) {
    Map<UUID, KnownInstitution> known = new HashMap<>();
    for (UUID id : ids) {
      known.put(id, new KnownInstitution(id, "Yessenov", "KZ", AQTAU.getId(), membership, effects));
    }
    return known;
  }

  /** A client of an institution, with all scopes. */
  public static Caller caller(UUID institution) {
    return new Caller(
        "client",
        Optional.of(institution),
        Set.of(Role.MEMBER),
        Set.of(EventsScopes.READ, EventsScopes.WRITE),
        Optional.empty());
  }
}
