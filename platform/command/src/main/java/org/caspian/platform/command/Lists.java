package org.caspian.platform.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.Pages;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.Session;

/** Reads pages of roots: those that the caller may know of, in the order of their creation. */
@ApplicationScoped
public class Lists {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Session session;
  private final Pages pages;
  private final LocalReferences localReferences;
  private final CurrentCaller caller;

  Lists(Session session, Pages pages, LocalReferences localReferences, CurrentCaller caller) {
    this.session = session;
    this.pages = pages;
    this.localReferences = localReferences;
    this.caller = caller;
  }

  /**
   * One page.
   *
   * @param root the kind of root
   * @param views shows the rows of a page
   * @param key the id of the row that a view shows
   * @throws ProblemException 400 for the cursor of another list
   */
  public <E extends AggregateRoot, V> Page<V> page(
      Class<E> root,
      ListFilter filter,
      PageRequest request,
      Function<List<E>, List<V>> views,
      Function<V, UUID> key) {
    Caller reader = caller.get();
    return pages.page(
        request,
        new ListOfCaller(RootTypes.of(root), filter, reader.holder()),
        (after, limit) -> views.apply(rows(root, filter, reader, after, limit)),
        key,
        Function.identity());
  }

  private <E extends AggregateRoot> List<E> rows(
      Class<E> root, ListFilter filter, Caller reader, UUID after, int limit) {
    ListQuery query = new ListQuery(root, reader);
    filter.addTo(query);
    if (filter.localReference() != null) {
      Optional<UUID> named = localReferences.find(root, reader, filter.localReference());
      if (named.isEmpty()) {
        return List.of();
      }
      query.where("e.id = :named", "named", named.get());
    }
    return query.rows(session, root, after == null ? BEFORE_ALL : after, limit);
  }

  /** What a cursor is bound to. */
  private record ListOfCaller(String root, ListFilter filter, String holder) {}
}
