package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.members.membership.MembershipCategory;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of an invoice. What is open of it depends on the day: that is its balance.
 *
 * @param localReference the caller's own; null if it has none
 * @param actions what this caller may do now; null in lists
 */
record InvoiceView(
    @NotNull UUID id,
    @Schema(examples = "FE-2026-00041-3") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @NotNull InvoiceState state,
    @Schema(description = "The fee schedule by which it was made") @NotNull UUID scheduleId,
    @Schema(description = "The year for which it is owed") @NotNull int year,
    @Schema(description = "The institution that owes it") @NotNull UUID institution,
    @NotNull MembershipCategory category,
    @Schema(description = "The tier within the category") @NotNull String tier,
    @Schema(description = "What was invoiced") @NotNull Money amount,
    @Schema(description = "The first day on which it is owed") @NotNull LocalDate issuedOn,
    @Schema(description = "The last day on which to pay") @NotNull LocalDate dueOn,
    @Schema(description = "Days after that which are not overdue yet") @NotNull int graceDays,
    @Schema(description = "How much banks may keep on the way, all payments together") @NotNull
        Money bankChargesTolerance,
    @Schema(description = "After how many days overdue a reminder is said") @NotNull
        List<Integer> reminderDays,
    @Schema(description = "The last of them that was told of; absent before the first")
        Integer remindedDays,
    @Schema(description = "Also those that were reversed") @NotNull List<PaymentView> payments,
    @Schema(description = "Also those that were reversed") @NotNull List<WaiverView> waivers,
    @Schema(description = "The first day on which it is not owed; absent if it was not cancelled")
        LocalDate cancelledOn,
    @Schema(description = "Why it was cancelled; absent if it was not") String cancellationReason,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists") List<InvoiceCommand> actions)
    implements Versioned {

  static InvoiceView of(Invoice invoice, String localReference, List<InvoiceCommand> actions) {
    return new InvoiceView(
        invoice.id(),
        invoice.number(),
        localReference,
        invoice.state(),
        invoice.scheduleId(),
        invoice.year(),
        invoice.institution(),
        invoice.category(),
        invoice.tier(),
        invoice.amount(),
        invoice.issuedOn(),
        invoice.dueOn(),
        invoice.graceDays(),
        Money.of(invoice.bankChargesTolerance(), invoice.currency()),
        invoice.reminderDays(),
        invoice.remindedDays().orElse(null),
        of(invoice, SettlementKind.PAYMENT).map(PaymentView::of).toList(),
        of(invoice, SettlementKind.WAIVER).map(WaiverView::of).toList(),
        invoice.cancelledOn().orElse(null),
        invoice.cancellationReason().orElse(null),
        invoice.createdAt(),
        invoice.changedAt(),
        invoice.version(),
        actions);
  }

  private static Stream<Settlement> of(Invoice invoice, SettlementKind kind) {
    return invoice.settlements().stream().filter(settled -> settled.kind() == kind);
  }
}
