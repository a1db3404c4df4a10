package org.caspian.members.fee;

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

/** What is read of blocks of payment channels. Throws 404 for what the caller may not know of. */
@ApplicationScoped
class PaymentChannelBlockReader {

  private final PaymentChannelBlockRepository repository;
  private final PaymentChannelBlockViews views;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  PaymentChannelBlockReader(
      PaymentChannelBlockRepository repository,
      PaymentChannelBlockViews views,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.views = views;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  PaymentChannelBlockView get(UUID id) {
    return views.single(repository.get(id, caller.get()));
  }

  /**
   * A page of the blocks.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<PaymentChannelBlockView> list(PaymentChannelBlockFilter filter, PageRequest request) {
    return lists.page(
        PaymentChannelBlock.class, filter, request, views::rows, PaymentChannelBlockView::id);
  }

  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    return histories.page(repository.get(id, caller.get()), request, caller.get(), Reasons.SHOWN);
  }
}
