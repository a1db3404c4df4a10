package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Reasons;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.Pages;
import org.caspian.platform.rest.ProblemException;

/** What is read of institutions. */
@ApplicationScoped
class InstitutionReader {

  private final InstitutionRepository repository;
  private final InstitutionRows rows;
  private final InstitutionViews views;
  private final LocalReferences localReferences;
  private final HistoryReader histories;
  private final Pages pages;
  private final CurrentCaller caller;

  InstitutionReader(
      InstitutionRepository repository,
      InstitutionRows rows,
      InstitutionViews views,
      LocalReferences localReferences,
      HistoryReader histories,
      Pages pages,
      CurrentCaller caller) {
    this.repository = repository;
    this.rows = rows;
    this.views = views;
    this.localReferences = localReferences;
    this.histories = histories;
    this.pages = pages;
    this.caller = caller;
  }

  /**
   * One institution.
   *
   * @throws ProblemException 404
   * @throws InstitutionMoved if it was merged
   */
  InstitutionView get(InstitutionRef ref) {
    Institution institution = repository.get(ref);
    if (institution.successorId().isPresent()) {
      throw new InstitutionMoved(repository.last(institution).id());
    }
    return views.single(institution);
  }

  /**
   * A page of the institutions, in the order in which they were registered.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<InstitutionView> list(InstitutionFilter filter, PageRequest request) {
    return pages.page(
        request,
        new ListOfCaller(filter, caller.get().holder()),
        (after, limit) -> views.rows(rows.of(found(filter, after, limit))),
        InstitutionView::id,
        row -> row);
  }

  private List<InstitutionVersion> found(InstitutionFilter filter, UUID after, int limit) {
    if (filter.localReference() == null) {
      return repository.page(filter, after, limit);
    }
    return localReferences
        .find(Institution.class, caller.get(), filter.localReference())
        .filter(id -> after == null)
        .flatMap(id -> repository.one(filter, id))
        .stream()
        .toList();
  }

  /**
   * What was done to an institution, also to one that was merged: its history is its own. The
   * reasons only for those who may know them.
   *
   * @throws ProblemException 404
   */
  Page<HistoryEntryView> history(InstitutionRef ref, PageRequest request) {
    Institution institution = repository.get(ref);
    Caller reader = caller.get();
    Reasons reasons = Reasons.shownIf(Institution.tellsReasons(institution.id(), reader));
    return histories.page(institution, request, reader, reasons);
  }

  /** What a cursor is bound to. */
  private record ListOfCaller(InstitutionFilter filter, String holder) {}
}
