package org.caspian.members.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;

/** Shows fee schedules to the caller. */
@ApplicationScoped
class FeeScheduleViews {

  private final InvoiceRepository invoices;
  private final LocalReferences localReferences;
  private final CurrentCaller caller;

  FeeScheduleViews(
      InvoiceRepository invoices, LocalReferences localReferences, CurrentCaller caller) {
    this.invoices = invoices;
    this.localReferences = localReferences;
    this.caller = caller;
  }

  /** One schedule, with what the caller may do. */
  FeeScheduleView single(FeeSchedule schedule) {
    Caller reader = caller.get();
    return FeeScheduleView.of(
        schedule,
        localReferences.of(schedule, reader).orElse(null),
        FeeScheduleCommand.allowed(
            new FeeScheduleCommand.Case(schedule, () -> invoices.existBy(schedule.id())), reader));
  }

  /** Rows of a list. */
  List<FeeScheduleView> rows(List<FeeSchedule> schedules) {
    List<UUID> ids = schedules.stream().map(FeeSchedule::id).toList();
    Map<UUID, String> references = localReferences.of(FeeSchedule.class, ids, caller.get());
    return schedules.stream()
        .map(schedule -> FeeScheduleView.of(schedule, references.get(schedule.id()), null))
        .toList();
  }
}
