package org.caspian.members.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.Lists;
import org.caspian.platform.command.Reasons;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;

/** What is read of invoices. Throws 404 for what the caller may not know of. */
@ApplicationScoped
class InvoiceReader {

  private final InvoiceRepository repository;
  private final Obligations obligations;
  private final InvoiceViews views;
  private final AssociationCalendar calendar;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  InvoiceReader(
      InvoiceRepository repository,
      Obligations obligations,
      InvoiceViews views,
      AssociationCalendar calendar,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.obligations = obligations;
    this.views = views;
    this.calendar = calendar;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  InvoiceView get(UUID id) {
    return views.single(repository.get(id, caller.get()));
  }

  /** How it stands at the end of a day; null for today. */
  BalanceView balance(UUID id, LocalDate on) {
    Invoice invoice = repository.get(id, caller.get());
    return BalanceView.of(
        obligations.ofInvoice(invoice.id()), Optional.ofNullable(on).orElseGet(calendar::today));
  }

  /**
   * A page of the invoices.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<InvoiceView> list(InvoiceFilter filter, PageRequest request) {
    return lists.page(Invoice.class, filter, request, views::rows, InvoiceView::id);
  }

  /** What was done with the invoice. Its reasons are for whoever may read it. */
  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    return histories.page(repository.get(id, caller.get()), request, caller.get(), Reasons.SHOWN);
  }
}
