package org.caspian.members.facility;

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

/** What is read of bookings. Throws 404 for what the caller may not know of. */
@ApplicationScoped
class BookingReader {

  private final BookingRepository repository;
  private final BookingViews views;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  BookingReader(
      BookingRepository repository,
      BookingViews views,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.views = views;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  BookingView get(UUID id) {
    return views.single(repository.get(id, caller.get()));
  }

  /**
   * A page of the bookings.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<BookingView> list(BookingFilter filter, PageRequest request) {
    return lists.page(Booking.class, filter, request, views::rows, BookingView::id);
  }

  /** What was done with the booking. Its reasons are for both institutions. */
  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    return histories.page(repository.get(id, caller.get()), request, caller.get(), Reasons.SHOWN);
  }
}
