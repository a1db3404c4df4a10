package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Formats;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a fee schedule.
 *
 * @param localReference the caller's own; null if it has none
 * @param cancellationReason null unless it was cancelled
 * @param actions what this caller may do now; null in lists
 */
record FeeScheduleView(
    @NotNull UUID id,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @Schema(description = "The year for which the fees are owed") @NotNull int year,
    @NotNull FeeScheduleState state,
    @Schema(description = "The currency of all its amounts, ISO 4217", format = Formats.ISO_4217)
        @NotNull
        String currency,
    @Schema(description = "What is owed, by category and tier") @NotNull List<Fee> fees,
    @Schema(description = "The last day on which to pay") @NotNull LocalDate dueOn,
    @Schema(description = "Days after that which are not overdue yet") @NotNull int graceDays,
    @Schema(description = "How much of an invoice banks may keep on the way") @NotNull
        Money bankChargesTolerance,
    @Schema(description = "After how many days overdue a reminder is said") @NotNull
        List<Integer> reminderDays,
    @Schema(description = "Why it was cancelled; absent if it was not") String cancellationReason,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists")
        List<FeeScheduleCommand> actions)
    implements Versioned {

  static FeeScheduleView of(
      FeeSchedule schedule, String localReference, List<FeeScheduleCommand> actions) {
    return new FeeScheduleView(
        schedule.id(),
        localReference,
        schedule.year(),
        schedule.state(),
        schedule.currency(),
        schedule.fees(),
        schedule.dueOn(),
        schedule.graceDays(),
        Money.of(schedule.bankChargesTolerance(), schedule.currency()),
        schedule.reminderDays(),
        schedule.cancellationReason().orElse(null),
        schedule.createdAt(),
        schedule.changedAt(),
        schedule.version(),
        actions);
  }
}
