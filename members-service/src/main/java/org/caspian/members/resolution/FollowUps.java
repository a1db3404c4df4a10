package org.caspian.members.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.Pages;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** What all resolutions ask for. All callers may know of all of it. */
@ApplicationScoped
class FollowUps {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Session session;
  private final Pages pages;
  private final CurrentCaller caller;

  FollowUps(Session session, Pages pages, CurrentCaller caller) {
    this.session = session;
    this.pages = pages;
    this.caller = caller;
  }

  /** What a cursor is bound to. */
  private record Asked(String list, FollowUpFilter filter, String holder) {}

  /**
   * A page of them.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<AskedFollowUpView> list(FollowUpFilter filter, PageRequest request) {
    return pages.page(
        request,
        new Asked("follow-ups", filter, caller.get().holder()),
        (after, limit) -> rows(filter, after == null ? BEFORE_ALL : after, limit),
        FollowUp::id,
        AskedFollowUpView::of);
  }

  private List<FollowUp> rows(FollowUpFilter filter, UUID after, int limit) {
    Map<String, Object> conditions = new LinkedHashMap<>();
    conditions.put("f.id > :after", after);
    conditions.put("f.state = :state", filter.state());
    conditions.put("f.responsible = :responsible", filter.responsible());
    conditions.put("f.dueOn < :dueBefore", filter.dueBefore());
    conditions.values().removeIf(value -> value == null);
    SelectionQuery<FollowUp> query =
        session
            .createSelectionQuery(
                "from FollowUp f join fetch f.resolution where "
                    + String.join(" and ", conditions.keySet())
                    + " order by f.id",
                FollowUp.class)
            .setMaxResults(limit);
    conditions.forEach(
        (condition, value) ->
            query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
    return query.getResultList();
  }
}
