package org.caspian.events.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.events.EventsProblems;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The events in the database. */
@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<Event, UUID> {

  /**
   * An event that the caller may know of.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Event get(UUID id, Caller caller) {
    Event event = findByIdOptional(id).orElseThrow(EventsProblems::notFound);
    event.audience().require(caller);
    return event;
  }
}
