package org.caspian.mobility.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.mobility.nomination.model.Nomination;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.Lists;
import org.caspian.platform.command.Reasons;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;

/** What is read of nominations. Throws 404 for what the caller may not know of. */
@ApplicationScoped
class NominationReader {

  private final NominationRepository repository;
  private final NominationViews views;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  NominationReader(
      NominationRepository repository,
      NominationViews views,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.views = views;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  NominationView get(UUID id) {
    return views.single(repository.get(id, caller.get()));
  }

  /**
   * A page of the nominations.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<NominationView> list(NominationFilter filter, PageRequest request) {
    return lists.page(Nomination.class, filter, request, views::rows, NominationView::id);
  }

  /**
   * A page of what was done with the nomination. Reasons speak of a person: they stay between the
   * two institutions.
   */
  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    Caller reader = caller.get();
    Nomination nomination = repository.get(id, reader);
    return histories.page(nomination, request, reader, Reasons.shownIf(!reader.isSecretariat()));
  }
}
