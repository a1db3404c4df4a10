package org.caspian.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.Lists;
import org.caspian.platform.command.Reasons;
import org.caspian.platform.command.RootsById;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What is read of events. Throws 404 for what the caller may not know of. */
@ApplicationScoped
public class EventReader {

  private final EventRepository repository;
  private final EventViews views;
  private final Places places;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  EventReader(
      EventRepository repository,
      EventViews views,
      Places places,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.views = views;
    this.places = places;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  /**
   * An event that the caller may know of.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  public Event visible(UUID id) {
    return repository.get(id, caller.get());
  }

  /** The event of this id, for who knows that the caller may know of it. */
  public Event known(UUID id) {
    return repository.findById(id);
  }

  /** The events of these ids, for who knows that the caller may know of them. */
  public Map<UUID, Event> known(Collection<UUID> ids) {
    return RootsById.find(repository.getSession(), Event.class, ids);
  }

  EventView get(UUID id) {
    return views.single(visible(id));
  }

  /**
   * A page of the events.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<EventView> list(EventFilter filter, PageRequest request) {
    return lists.page(Event.class, filter, request, views::rows, EventView::id);
  }

  PlacesView places(UUID id) {
    return PlacesView.of(visible(id), places.current(id));
  }

  /** What was done with the event. Why it was cancelled concerns everybody who sees it. */
  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    return histories.page(visible(id), request, caller.get(), Reasons.SHOWN);
  }
}
