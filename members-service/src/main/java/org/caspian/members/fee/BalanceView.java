package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an invoice stands at the end of a day. */
record BalanceView(
    @Schema(description = "The day") @NotNull LocalDate on,
    @Schema(description = "What was invoiced") @NotNull Money amount,
    @Schema(description = "What was paid by then") @NotNull Money paid,
    @Schema(description = "What was waived by then") @NotNull Money waived,
    @Schema(description = "What was left to pay; zero if it was not owed on that day") @NotNull
        Money outstanding,
    @Schema(
            description =
                "Days overdue, without those on which payment was not possible; 0 if nothing was"
                    + " left to pay")
        @NotNull
        int daysOverdue,
    @Schema(description = "The first of these days; absent if there is none")
        LocalDate overdueSince,
    @Schema(description = "How old what was left to pay was; absent if nothing was") Age age) {

  static BalanceView of(Obligation obligation, LocalDate day) {
    return new BalanceView(
        day,
        obligation.amount(),
        obligation.paidOn(day),
        obligation.waivedOn(day),
        obligation.outstandingOn(day),
        obligation.daysOverdueOn(day),
        obligation.overdueSince(day).orElse(null),
        obligation.ageOn(day).orElse(null));
  }
}
