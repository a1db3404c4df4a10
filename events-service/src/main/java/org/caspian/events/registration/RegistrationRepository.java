package org.caspian.events.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caspian.events.EventsProblems;
import org.caspian.events.event.Event;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Sql;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.hibernate.Session;

/** The registrations in the database. */
@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

  private static final String POSITIONS =
      """
      select line.id, line.place from (
        select id, row_number() over (partition by event_id order by ticket) as place
        from registration where state = 'WAITLISTED' and event_id = any (?)) line
      where line.id = any (?)""";

  private final Session session;
  private final Sql sql;

  RegistrationRepository(Session session, Sql sql) {
    this.session = session;
    this.sql = sql;
  }

  /**
   * A registration that the caller may know of.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Registration get(UUID id, Caller caller) {
    Registration registration = findByIdOptional(id).orElseThrow(EventsProblems::notFound);
    registration.audience().require(caller);
    return registration;
  }

  /** Reads it anew: what is decided under a lock is decided about what is there by then. */
  void refresh(Registration registration) {
    session.refresh(registration);
  }

  /** The registration of the person for the event that is not withdrawn. */
  Optional<Registration> findLive(Event event, UUID personId) {
    return find(
            "eventId = ?1 and personId = ?2 and state <> ?3",
            event.id(),
            personId,
            RegistrationState.WITHDRAWN)
        .firstResultOptional();
  }

  /** Those who have waited longest. */
  List<Registration> firstInLine(Event event, int atMost) {
    return find(
            "eventId = ?1 and state = ?2 order by ticket", event.id(), RegistrationState.WAITLISTED)
        .range(0, atMost - 1)
        .list();
  }

  /** No more is to be done with them: every flush would look for changes of them. */
  void release(List<Registration> registrations) {
    registrations.forEach(session::detach);
  }

  /** Where those who wait stand in the lines of their events, in one query. */
  Map<UUID, Integer> positions(List<Registration> waiting) {
    if (waiting.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Integer> positions = new HashMap<>();
    sql.list(
            POSITIONS,
            row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)),
            (Object) waiting.stream().map(Registration::eventId).distinct().toArray(UUID[]::new),
            waiting.stream().map(Registration::id).toArray(UUID[]::new))
        .forEach(place -> positions.put(place.getKey(), place.getValue()));
    return positions;
  }
}
