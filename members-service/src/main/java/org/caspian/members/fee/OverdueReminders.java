package org.caspian.members.fee;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.platform.outbox.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells the institution that an invoice is overdue, each time that as many days have counted as its
 * schedule says. Every instance looks; of one invoice and number of days one of them tells, whoever
 * locks the invoice first. What nobody could tell in time is told later, one after the other.
 */
@ApplicationScoped
class OverdueReminders {

  private static final Logger LOG = Logger.getLogger(OverdueReminders.class);

  /** Who changed an invoice with which nobody but the clock did anything. */
  private static final String BY = "members-service";

  private final InvoiceRepository invoices;
  private final Obligations obligations;
  private final AssociationCalendar calendar;
  private final Outbox outbox;
  private final Clock clock;
  private final Duration every;
  private Optional<ScheduledFuture<?>> schedule = Optional.empty();

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

  void start(@Observes StartupEvent event, ScheduledExecutorService scheduler) {
    long millis = every.toMillis();
    schedule =
        Optional.of(
            scheduler.scheduleWithFixedDelay(this::run, millis, millis, TimeUnit.MILLISECONDS));
  }

  void stop(@Observes ShutdownEvent event) {
    schedule.ifPresent(running -> running.cancel(false));
  }

  private void run() {
    try {
      remindAll();
    } catch (Throwable e) { // also an Error: it would end the schedule
      LOG.warn("Could not look for invoices that are overdue, which is tried again", e);
    }
  }

  /** Says every reminder for which it is time. */
  void remindAll() {
    LocalDate today = calendar.today();
    QuarkusTransaction.requiringNew().call(() -> overdue(today)).forEach(this::remindAlone);
  }

  private List<UUID> overdue(LocalDate today) {
    return obligations.all().stream()
        .filter(obligation -> obligation.overdueOn(today))
        .map(Obligation::invoiceId)
        .toList();
  }

  /** One that fails is not to keep the others from being told. */
  private void remindAlone(UUID invoice) {
    try {
      boolean said;
      do {
        said = QuarkusTransaction.requiringNew().call(() -> remind(invoice));
      } while (said);
    } catch (RuntimeException e) {
      LOG.warnf(e, "Could not tell that invoice %s is overdue, which is tried again", invoice);
    }
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
