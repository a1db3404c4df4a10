package org.caspian.members.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.Lists;
import org.caspian.platform.command.PartOfRoot;
import org.caspian.platform.command.Reasons;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.Pages;
import org.caspian.platform.rest.ProblemException;

/** What is read of assemblies. Throws 404 for what is not there. */
@ApplicationScoped
class AssemblyReader {

  private final AssemblyRepository repository;
  private final ProceedingsRepository proceedings;
  private final Pages pages;
  private final AssemblyViews views;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  AssemblyReader(
      AssemblyRepository repository,
      ProceedingsRepository proceedings,
      Pages pages,
      AssemblyViews views,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.proceedings = proceedings;
    this.pages = pages;
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

  /**
   * A page of who came.
   *
   * @throws ProblemException 400 for a cursor of another list, here and below
   */
  Page<AttendanceView> attendances(UUID id, PageRequest request) {
    return page(Attendance.class, id, request, Attendance::id, AttendanceView::of);
  }

  /** A page of the proxies. */
  Page<ProxyView> proxies(UUID id, PageRequest request) {
    return page(Proxy.class, id, request, Proxy::id, ProxyView::of);
  }

  /** A page of the motions. */
  Page<MotionView> motions(UUID id, PageRequest request) {
    return page(Motion.class, id, request, Motion::id, MotionView::of);
  }

  private <P extends PartOfRoot, V> Page<V> page(
      Class<P> kind, UUID id, PageRequest request, Function<P, UUID> idOf, Function<P, V> view) {
    UUID assembly = repository.get(id).id();
    return pages.page(
        request,
        new PartsOf(kind.getSimpleName(), assembly, caller.get().holder()),
        (after, limit) -> proceedings.of(kind, assembly, after, limit),
        idOf,
        view);
  }

  /** What a cursor is bound to. */
  private record PartsOf(String kind, UUID assembly, String holder) {}

  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    return histories.page(repository.get(id), request, caller.get(), Reasons.SHOWN);
  }
}
