package org.caspian.members.learning;

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

/**
 * What is read of learning resources. Throws 404 for what is not there, 410 for what is deleted.
 */
@ApplicationScoped
class LearningResourceReader {

  private final LearningResourceRepository repository;
  private final LearningResourceViews views;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  LearningResourceReader(
      LearningResourceRepository repository,
      LearningResourceViews views,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.views = views;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  LearningResourceView get(UUID id) {
    return views.single(repository.get(id));
  }

  /** The same in the words of schema.org. */
  LinkedLearningResource linked(UUID id) {
    return LinkedLearningResource.of(repository.get(id));
  }

  /**
   * A page of the learning resources that are not deleted.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<LearningResourceView> list(LearningResourceFilter filter, PageRequest request) {
    return lists.page(
        LearningResource.class, filter, request, views::rows, LearningResourceView::id);
  }

  /** All reviews on one page: there is one of an institution at most. */
  Page<LearningReviewView> reviews(UUID id) {
    return new Page<>(
        repository.get(id).reviews().stream().map(LearningReviewView::of).toList(), null);
  }

  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    return histories.page(repository.get(id), request, caller.get(), Reasons.SHOWN);
  }
}
