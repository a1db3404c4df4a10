package org.caspian.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.Lists;
import org.caspian.platform.command.Reasons;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;

/** What is read of memberships. Throws 404 for what the caller may not know of. */
@ApplicationScoped
class MembershipReader {

  private final MembershipRepository repository;
  private final MembershipViews views;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  MembershipReader(
      MembershipRepository repository,
      MembershipViews views,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.views = views;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  MembershipView get(UUID id) {
    return views.single(repository.get(id, caller.get()));
  }

  /**
   * A page of those memberships that the caller may know of.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<MembershipView> list(MembershipFilter filter, PageRequest request) {
    return lists.page(Membership.class, filter, request, views::rows, MembershipView::id);
  }

  /** The reasons only for those who may know them. */
  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    Caller reader = caller.get();
    Membership membership = repository.get(id, reader);
    return histories.page(
        membership, request, reader, Reasons.shownIf(membership.tellsReasonsTo(reader)));
  }
}
