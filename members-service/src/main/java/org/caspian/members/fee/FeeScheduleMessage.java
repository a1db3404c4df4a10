package org.caspian.members.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.OutboxMessage;

/** What is told about a fee schedule. */
record FeeScheduleMessage(
    UUID id,
    int year,
    FeeScheduleState state,
    String currency,
    List<Fee> fees,
    LocalDate dueOn,
    int graceDays) {

  static OutboxMessage issued(FeeSchedule schedule) {
    return of("org.caspian.members.fee-schedule.issued.v1", schedule);
  }

  static OutboxMessage cancelled(FeeSchedule schedule) {
    return of("org.caspian.members.fee-schedule.cancelled.v1", schedule);
  }

  private static OutboxMessage of(String type, FeeSchedule schedule) {
    return OutboxMessage.of(
        type,
        "/v1/fee-schedules/" + schedule.id(),
        Audience.members(),
        new FeeScheduleMessage(
            schedule.id(),
            schedule.year(),
            schedule.state(),
            schedule.currency(),
            schedule.fees(),
            schedule.dueOn(),
            schedule.graceDays()));
  }
}
