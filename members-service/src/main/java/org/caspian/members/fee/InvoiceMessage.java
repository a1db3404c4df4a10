package org.caspian.members.fee;

import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.outbox.OutboxMessage;

/**
 * What is told about an invoice.
 *
 * @param outstanding what is left to pay, all that is known taken together
 * @param reminderDays after how many days overdue this reminder is said; null in other messages
 * @param daysOverdue how many days have counted; null in other messages
 */
record InvoiceMessage(
    UUID id,
    String number,
    InvoiceState state,
    UUID institution,
    int year,
    Money amount,
    Money outstanding,
    LocalDate dueOn,
    Integer reminderDays,
    Integer daysOverdue) {

  static OutboxMessage issued(Invoice invoice) {
    return of("org.caspian.members.invoice.issued.v1", invoice);
  }

  static OutboxMessage paid(Invoice invoice) {
    return of("org.caspian.members.invoice.paid.v1", invoice);
  }

  static OutboxMessage waived(Invoice invoice) {
    return of("org.caspian.members.invoice.waived.v1", invoice);
  }

  static OutboxMessage reversed(Invoice invoice) {
    return of("org.caspian.members.invoice.reversed.v1", invoice);
  }

  static OutboxMessage cancelled(Invoice invoice) {
    return of("org.caspian.members.invoice.cancelled.v1", invoice);
  }

  /**
   * A reminder.
   *
   * @param reminderDays after how many days overdue it is said
   * @param daysOverdue how many have counted: more, where nobody could say it in time
   */
  static OutboxMessage overdue(Invoice invoice, int reminderDays, int daysOverdue) {
    return of("org.caspian.members.invoice.overdue.v1", invoice, reminderDays, daysOverdue);
  }

  private static OutboxMessage of(String type, Invoice invoice) {
    return of(type, invoice, null, null);
  }

  private static OutboxMessage of(
      String type, Invoice invoice, Integer reminderDays, Integer daysOverdue) {
    return OutboxMessage.of(
        type,
        "/v1/invoices/" + invoice.id(),
        invoice.audience(),
        new InvoiceMessage(
            invoice.id(),
            invoice.number(),
            invoice.state(),
            invoice.institution(),
            invoice.year(),
            invoice.amount(),
            Money.of(invoice.outstanding(), invoice.currency()),
            invoice.dueOn(),
            reminderDays,
            daysOverdue));
  }
}
