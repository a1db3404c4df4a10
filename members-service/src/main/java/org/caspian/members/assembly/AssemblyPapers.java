package org.caspian.members.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;

/** An assembly, for the report that has all of it. Throws 404 for what is not there. */
@ApplicationScoped
public class AssemblyPapers {

  private final AssemblyRepository repository;
  private final AssemblyViews views;
  private final AssemblyReader reader;

  AssemblyPapers(AssemblyRepository repository, AssemblyViews views, AssemblyReader reader) {
    this.repository = repository;
    this.views = views;
    this.reader = reader;
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
    return reader.attendances(id, PageRequest.of(most, null)).items();
  }

  /** The first proxies, in the order in which they were given. */
  public List<ProxyView> proxies(UUID id, int most) {
    return reader.proxies(id, PageRequest.of(most, null)).items();
  }
}
