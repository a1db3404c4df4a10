package org.caspian.members.suspension;

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

/** What is read of proposals of suspension. Throws 404 for what the caller may not know of. */
@ApplicationScoped
class SuspensionProposalReader {

  private final SuspensionProposalRepository repository;
  private final SuspensionProposalViews views;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  SuspensionProposalReader(
      SuspensionProposalRepository repository,
      SuspensionProposalViews views,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.views = views;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  SuspensionProposalView get(UUID id) {
    return views.single(repository.get(id, caller.get()));
  }

  /**
   * A page of the proposals.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<SuspensionProposalView> list(SuspensionProposalFilter filter, PageRequest request) {
    return lists.page(
        SuspensionProposal.class, filter, request, views::rows, SuspensionProposalView::id);
  }

  /** What was done with it. Its reasons are for whoever may read it. */
  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    return histories.page(repository.get(id, caller.get()), request, caller.get(), Reasons.SHOWN);
  }
}
