package org.caspian.members.fee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /v1/fee-schedules}. */
record IssueFeeSchedule(
    @Schema(description = SetLocalReference.DESCRIPTION)
        @Size(min = 1, max = SetLocalReference.MAX_LENGTH)
        @Pattern(regexp = LocalReferences.FORM)
        String localReference,
    @Schema(description = "The year for which the fees are owed") @NotNull @Min(1996) @Max(9999)
        Integer year,
    @Schema(description = "The currency of all its amounts, ISO 4217", format = Formats.ISO_4217)
        @NotNull
        String currency,
    @Schema(description = "What is owed, by category and tier") @NotNull @Size(min = 1, max = 200)
        List<@NotNull @Valid Fee> fees,
    @Schema(description = "The last day on which to pay") @NotNull LocalDate dueOn,
    @Schema(description = "Days after that which are not overdue yet") @NotNull @Min(0) @Max(366)
        Integer graceDays,
    @Schema(
            description =
                "How much of an invoice banks may keep on the way, all payments together; zero"
                    + " for nothing")
        @NotNull
        @Valid
        Money bankChargesTolerance,
    @Schema(
            description =
                "After how many days overdue a reminder is said, ascending; absent for 30, 60 and"
                    + " 90")
        @Size(max = 12)
        List<@NotNull @Min(1) @Max(3660) Integer> reminderDays) {

  private static final List<Integer> USUAL_REMINDER_DAYS = List.of(30, 60, 90);

  /** The days that were asked for, or the usual ones. */
  List<Integer> remindersAfter() {
    return reminderDays == null ? USUAL_REMINDER_DAYS : reminderDays;
  }
}
