package org.caspian.members.facility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.Lists;
import org.caspian.platform.command.Reasons;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;

/** What is read of facilities. Throws 404 for what is not there. */
@ApplicationScoped
class FacilityReader {

  private final FacilityRepository repository;
  private final FacilityViews views;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  FacilityReader(
      FacilityRepository repository,
      FacilityViews views,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.views = views;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  FacilityView get(UUID id) {
    return views.single(repository.get(id));
  }

  /**
   * A page of the facilities.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<FacilityView> list(FacilityFilter filter, PageRequest request) {
    return lists.page(Facility.class, filter, request, views::rows, FacilityView::id);
  }

  /** What was done with the facility. Why it was closed concerns everybody who sees it. */
  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    return histories.page(repository.get(id), request, caller.get(), Reasons.SHOWN);
  }
}
