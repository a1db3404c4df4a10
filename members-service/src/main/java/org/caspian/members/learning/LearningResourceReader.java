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
import org.caspian.platform.rest.Pages;
import org.caspian.platform.rest.ProblemException;

/**
 * What is read of learning resources. Throws 404 for what is not there, 410 for what is deleted.
 */
@ApplicationScoped
class LearningResourceReader {

  private final LearningResourceRepository repository;
  private final LearningReviewRepository reviews;
  private final LearningResourceViews views;
  private final Lists lists;
  private final Pages pages;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  LearningResourceReader(
      LearningResourceRepository repository,
      LearningReviewRepository reviews,
      LearningResourceViews views,
      Lists lists,
      Pages pages,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.reviews = reviews;
    this.views = views;
    this.lists = lists;
    this.pages = pages;
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

  /**
   * A page of the reviews of a learning resource.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<LearningReviewView> reviews(UUID id, PageRequest request) {
    LearningResource resource = repository.get(id);
    return pages.page(
        request,
        new ReviewsOf(id, caller.get().holder()),
        (after, limit) -> reviews.of(resource, after, limit),
        LearningReview::id,
        LearningReviewView::of);
  }

  /** What a cursor is bound to. */
  private record ReviewsOf(UUID resource, String holder) {}

  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    LearningResource resource = repository.audited(id, caller.get());
    return histories.page(resource, request, caller.get(), Reasons.SHOWN);
  }
}
