package org.caspian.mobility.stay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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

/** What is read of stays. Throws 404 for what the caller may not know of. */
@ApplicationScoped
public class StayReader {

  private final StayRepository repository;
  private final StayViews views;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  StayReader(
      StayRepository repository,
      StayViews views,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.views = views;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  /** The stay of this id, for who knows that the caller may know of it. */
  public Optional<Stay> known(UUID id) {
    return repository.findByIdOptional(id);
  }

  /** The stays of these ids, for who knows that the caller may know of them. */
  public Map<UUID, Stay> known(Collection<UUID> ids) {
    return RootsById.find(repository.getSession(), Stay.class, ids);
  }

  StayView get(UUID id) {
    return views.single(repository.get(id, caller.get()));
  }

  /**
   * A page of the stays.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<StayView> list(StayFilter filter, PageRequest request) {
    return lists.page(Stay.class, filter, request, views::rows, StayView::id);
  }

  /** What was done with the stay. */
  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    Stay stay = repository.get(id, caller.get());
    return histories.page(stay, request, caller.get(), Reasons.SHOWN);
  }
}
