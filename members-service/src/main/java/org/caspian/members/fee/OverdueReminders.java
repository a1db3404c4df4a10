package org.caspian.members.fee;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.platform.command.PeriodicWork;
import org.caspian.platform.outbox.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the institution that an invoice is overdue, each time that as many days have counted as its
 * schedule says. Every instance looks; of one invoice and number of days one of them tells, whoever
 * locks the invoice first. What nobody could tell in time is told later, one after the other.
 */
@ApplicationScoped
class OverdueReminders {

  /** Who changed an invoice with which nobody but the clock did anything. */
  private static final String BY = "members-service";

  private final InvoiceRepository invoices;
  private final Obligations obligations;
  private final AssociationCalendar calendar;
  private final Outbox outbox;
  private final Clock clock;
  private final Duration every;

  OverdueReminders(
      InvoiceRepository invoices,
      Obligations obligations,
      AssociationCalendar calendar,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "caspian.fee.remind-every") Duration every) {
    this.invoices = invoices;
    this.obligations = obligations;
    this.calendar = calendar;
    this.outbox = outbox;
    this.clock = clock;
    this.every = every;
  }

  void start(@Observes StartupEvent event, PeriodicWork periodically) {
    periodically.every(every, "the reminders of fees", this::remindAll);
  }

  /** Says every reminder for which it is time. */
  void remindAll() {
    LocalDate today = calendar.today();
    PeriodicWork.each(
        QuarkusTransaction.requiringNew().call(() -> overdue(today)),
        "the reminder of an invoice",
        this::remindUntilAllIsSaid);
  }

  private List<UUID> overdue(LocalDate today) {
    return obligations.all().stream()
        .filter(obligation -> obligation.overdueOn(today))
        .map(Obligation::invoiceId)
        .toList();
  }

  private void remindUntilAllIsSaid(UUID invoice) {
    boolean said;
    do {
      said = QuarkusTransaction.requiringNew().call(() -> remind(invoice));
    } while (said);
  }

  /** One reminder at a time, as one message tells of one version of an invoice. */
  private boolean remind(UUID id) {
    Instant now = clock.instant();
    Invoice invoice = invoices.locked(id);
    int daysOverdue = obligations.ofInvoice(id).daysOverdueOn(calendar.day(now));
    Optional<Integer> said = invoice.remind(daysOverdue, now, BY);
    said.ifPresent(
        days -> outbox.append(invoice, InvoiceMessage.overdue(invoice, days, daysOverdue)));
    return said.isPresent();
  }
}
