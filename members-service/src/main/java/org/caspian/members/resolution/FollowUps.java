package org.caspian.members.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.Conditions;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.Pages;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.Session;

/** What all resolutions ask for. All callers may know of all of it. */
@ApplicationScoped
class FollowUps {

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
        (after, limit) -> rows(filter, after, limit),
        FollowUp::id,
        AskedFollowUpView::of);
  }

  private List<FollowUp> rows(FollowUpFilter filter, UUID after, int limit) {
    Conditions conditions = filter.conditions().and("f.id > :after", "after", after);
    return conditions
        .giveTo(
            session.createSelectionQuery(
                "from FollowUp f join fetch f.resolution where "
                    + conditions.text()
                    + " order by f.id",
                FollowUp.class))
        .setMaxResults(limit)
        .getResultList();
  }
}
