package org.caspian.mobility.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.caspian.mobility.agreement.model.Agreement;
import org.caspian.mobility.agreement.model.AgreementVersion;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.Lists;
import org.caspian.platform.command.Reasons;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.Pages;
import org.caspian.platform.rest.ProblemException;

/** What is read of agreements. Throws 404 for what the caller may not know of. */
@ApplicationScoped
public class AgreementReader {

  private final AgreementRepository repository;
  private final AgreementViews views;
  private final Lists lists;
  private final Pages pages;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  AgreementReader(
      AgreementRepository repository,
      AgreementViews views,
      Lists lists,
      Pages pages,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.views = views;
    this.lists = lists;
    this.pages = pages;
    this.histories = histories;
    this.caller = caller;
  }

  /**
   * The agreement.
   *
   * @throws ProblemException 404 for one that the caller may not know of
   */
  public Agreement visible(UUID id) {
    return repository.get(id, caller.get());
  }

  AgreementView get(UUID id) {
    return views.single(visible(id));
  }

  /**
   * A page of the agreements.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<AgreementView> list(AgreementFilter filter, PageRequest request) {
    return lists.page(Agreement.class, filter, request, views::rows, AgreementView::id);
  }

  SingleVersionView version(UUID id, int number) {
    return views.single(visible(id).version(number));
  }

  /** A page of the versions, the first one first. */
  Page<AgreementVersionView> versions(UUID id, PageRequest request) {
    Agreement agreement = visible(id);
    return pages.page(
        request,
        "versions of " + id + " for " + caller.get().holder(),
        (after, limit) -> versionsAfter(agreement, after, limit),
        AgreementVersion::id,
        views::row);
  }

  private static List<AgreementVersion> versionsAfter(Agreement agreement, UUID after, int limit) {
    return agreement.versions().stream()
        .filter(version -> after == null || isLater(version.id(), after))
        .limit(limit)
        .toList();
  }

  /** In the order of the text, as the database has it; UUID.compareTo takes halves as signed. */
  private static boolean isLater(UUID id, UUID after) {
    return id.toString().compareTo(after.toString()) > 0;
  }

  /** What was done with the agreement, by whom. */
  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    return histories.page(visible(id), request, caller.get(), Reasons.SHOWN);
  }
}
