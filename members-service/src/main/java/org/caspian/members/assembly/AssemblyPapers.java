package org.caspian.members.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;

/** An assembly, for the report that has all of it. */
@ApplicationScoped
public class AssemblyPapers {

  private final AssemblyRepository repository;
  private final AssemblyViews views;
  private final ProceedingsRepository proceedings;

  AssemblyPapers(
      AssemblyRepository repository, AssemblyViews views, ProceedingsRepository proceedings) {
    this.repository = repository;
    this.views = views;
    this.proceedings = proceedings;
  }

  /**
   * The assembly itself, with its agenda, as lists show it.
   *
   * @throws ProblemException 404
   */
  public AssemblyView assembly(UUID id) {
    return views.rows(List.of(repository.get(id))).getFirst();
  }

  /** The first who came, in the order in which that was recorded. */
  public List<AttendanceView> attendances(UUID id, int most) {
    return proceedings.of(Attendance.class, id, null, most).stream()
        .map(AttendanceView::of)
        .toList();
  }

  /** The first proxies, in the order in which they were given. */
  public List<ProxyView> proxies(UUID id, int most) {
    return proceedings.of(Proxy.class, id, null, most).stream().map(ProxyView::of).toList();
  }
}
