package org.caspian.members.assembly;

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

/** What is read of assemblies. Throws 404 for what is not there. */
@ApplicationScoped
class AssemblyReader {

  private final AssemblyRepository repository;
  private final AssemblyViews views;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  AssemblyReader(
      AssemblyRepository repository,
      AssemblyViews views,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.views = views;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  AssemblyView get(UUID id) {
    return views.single(repository.get(id));
  }

  /**
   * A page of the assemblies.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<AssemblyView> list(AssemblyFilter filter, PageRequest request) {
    return lists.page(Assembly.class, filter, request, views::rows, AssemblyView::id);
  }

  /** All who came, on one page. */
  Page<AttendanceView> attendances(UUID id) {
    return new Page<>(
        repository.get(id).attendances().stream().map(AttendanceView::of).toList(), null);
  }

  /** All proxies, on one page. */
  Page<ProxyView> proxies(UUID id) {
    return new Page<>(repository.get(id).proxies().stream().map(ProxyView::of).toList(), null);
  }

  /** All motions, on one page. */
  Page<MotionView> motions(UUID id) {
    return new Page<>(repository.get(id).motions().stream().map(MotionView::of).toList(), null);
  }

  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    return histories.page(repository.get(id), request, caller.get(), Reasons.SHOWN);
  }
}
