package org.caspian.members.fee;

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

/** What is read of fee schedules. Throws 404 for what is not there. */
@ApplicationScoped
class FeeScheduleReader {

  private final FeeScheduleRepository repository;
  private final FeeScheduleViews views;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  FeeScheduleReader(
      FeeScheduleRepository repository,
      FeeScheduleViews views,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.views = views;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  FeeScheduleView get(UUID id) {
    return views.single(repository.get(id));
  }

  /**
   * A page of fee schedules.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<FeeScheduleView> list(FeeScheduleFilter filter, PageRequest request) {
    return lists.page(FeeSchedule.class, filter, request, views::rows, FeeScheduleView::id);
  }

  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    return histories.page(repository.get(id), request, caller.get(), Reasons.SHOWN);
  }
}
