package org.caspian.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;

/** Shows events to the caller. */
@ApplicationScoped
class EventViews {

  private final Standings standings;
  private final LocalReferences localReferences;
  private final CurrentCaller caller;
  private final Clock clock;

  EventViews(
      Standings standings, LocalReferences localReferences, CurrentCaller caller, Clock clock) {
    this.standings = standings;
    this.localReferences = localReferences;
    this.caller = caller;
    this.clock = clock;
  }

  /** One event, with what the caller may do. */
  EventView single(Event event) {
    Caller reader = caller.get();
    return EventView.of(
        event,
        localReferences.of(event, reader).orElse(null),
        EventCommand.allowed(
            new EventCommand.Case(event, clock.instant(), standings.of(event, reader)), reader));
  }

  /** Rows of a list. */
  List<EventView> rows(List<Event> events) {
    List<UUID> ids = events.stream().map(Event::id).toList();
    Map<UUID, String> references = localReferences.of(Event.class, ids, caller.get());
    return events.stream()
        .map(event -> EventView.of(event, references.get(event.id()), null))
        .toList();
  }
}
