package org.caspian.members.ballot;

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

/** What is read of ballots. Throws 404 for what is not there. */
@ApplicationScoped
class BallotReader {

  private final BallotRepository repository;
  private final BallotViews views;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  BallotReader(
      BallotRepository repository,
      BallotViews views,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.views = views;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  BallotView get(UUID id) {
    return views.single(repository.get(id));
  }

  /**
   * A page of the ballots.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<BallotView> list(BallotFilter filter, PageRequest request) {
    return lists.page(Ballot.class, filter, request, views::rows, BallotView::id);
  }

  /** Who has voted, on one page. */
  Page<VoteView> votes(UUID id) {
    return new Page<>(repository.get(id).votes().stream().map(VoteView::of).toList(), null);
  }

  /** Who has a vote. */
  ElectorateView electorate(UUID id) {
    return ElectorateView.of(repository.get(id));
  }

  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    return histories.page(repository.get(id), request, caller.get(), Reasons.SHOWN);
  }
}
