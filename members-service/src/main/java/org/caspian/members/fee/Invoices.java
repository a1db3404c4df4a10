package org.caspian.members.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.institution.ArrearsWatch;
import org.caspian.members.institution.StandingTold;
import org.caspian.members.institution.Standings;
import org.caspian.members.membership.MembershipPeriods;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.outbox.OutboxMessage;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The commands on invoices; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Invoices {

  private final FeeScheduleRepository schedules;
  private final InvoiceRepository repository;
  private final InvoiceNumbers numbers;
  private final Standings standings;
  private final MembershipPeriods memberships;
  private final StandingTold told;
  private final ArrearsWatch arrears;
  private final InvoiceViews views;
  private final LocalReferences localReferences;
  private final AssociationCalendar calendar;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Invoices(
      FeeScheduleRepository schedules,
      InvoiceRepository repository,
      InvoiceNumbers numbers,
      Standings standings,
      MembershipPeriods memberships,
      StandingTold told,
      ArrearsWatch arrears,
      InvoiceViews views,
      LocalReferences localReferences,
      AssociationCalendar calendar,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.schedules = schedules;
    this.repository = repository;
    this.numbers = numbers;
    this.standings = standings;
    this.memberships = memberships;
    this.told = told;
    this.arrears = arrears;
    this.views = views;
    this.localReferences = localReferences;
    this.calendar = calendar;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Makes the invoice of one institution. The schedule is locked meanwhile.
   *
   * @throws ProblemException 422 if the year has no schedule, or the register no such institution,
   *     or for an {@link InvoiceRule}; {@link FeeProblems#alreadyInvoiced}; 409 if the local
   *     reference is taken
   */
  InvoiceView issue(IssueInvoice body) {
    FeeSchedule schedule =
        schedules.lockedInForce(body.year()).orElseThrow(() -> noSchedule(body.year()));
    check(Map.of("/institution", body.institution()), body.terms(), schedule);
    repository
        .inForce(body.institution(), body.year())
        .ifPresent(
            existing -> {
              throw FeeProblems.alreadyInvoiced(existing.id());
            });
    Invoice invoice = issue(schedule, body.institution(), body.terms());
    if (body.localReference() != null) {
      name(invoice, body.localReference());
    }
    return views.single(invoice);
  }

  /**
   * Makes the invoices of a year that are not there yet. To do it again does nothing; two at once
   * come one after the other, because each locks the schedule.
   *
   * @throws ProblemException 404, 403, 409; 422 if the register has no such institution, or for an
   *     {@link InvoiceRule}
   */
  InvoicingView issueAll(UUID scheduleId, IssueInvoices body) {
    FeeSchedule schedule = schedules.locked(scheduleId);
    FeeScheduleCommand.INVOICE.require(
        new FeeScheduleCommand.Case(schedule, () -> true), command.caller());
    Map<String, UUID> named = body.named();
    check(named, body.terms(), schedule);
    List<UUID> asked =
        named.isEmpty()
            ? memberships.membersOn(today(), body.category())
            : named.values().stream().distinct().sorted().toList();
    Set<UUID> before = repository.invoiced(schedule.year());
    List<UUID> missing =
        asked.stream().filter(institution -> !before.contains(institution)).toList();
    List<InvoicingView.Issued> issued =
        missing.stream().map(institution -> issued(schedule, institution, body.terms())).toList();
    return new InvoicingView(issued, asked.size() - issued.size());
  }

  private void check(Map<String, UUID> named, InvoiceTerms terms, FeeSchedule schedule) {
    standings.requireKnown(named);
    Set<UUID> owing = memberships.membersAndApplicants(named.values());
    List<String> strangers =
        named.entrySet().stream()
            .filter(each -> !owing.contains(each.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    InvoiceRule.check(new InvoiceRule.Case(terms, schedule, strangers, today()));
  }

  /** Named for the invoice, as what is done with it later, and not for the schedule's resource. */
  private InvoicingView.Issued issued(FeeSchedule schedule, UUID institution, InvoiceTerms terms) {
    Invoice invoice = issue(schedule, institution, terms);
    command.consequence(invoice, "invoice.issue");
    return InvoicingView.Issued.of(invoice);
  }

  private Invoice issue(FeeSchedule schedule, UUID institution, InvoiceTerms terms) {
    Invoice invoice =
        new Invoice(
            ids.next(),
            numbers.next(schedule.year()),
            institution,
            schedule,
            terms,
            today(),
            command.at(),
            command.by());
    repository.persist(invoice);
    outbox.append(invoice, InvoiceMessage.issued(invoice));
    if (invoice.dueOn().isBefore(today())) {
      followed(invoice);
    }
    return invoice;
  }

  private void followed(Invoice invoice) {
    told.follow(invoice.institution(), command.at(), command.by());
    arrears.look(invoice.institution(), command.at(), command.by());
  }

  /**
   * Records that some of an invoice was paid.
   *
   * @throws ProblemException 404, 403, 409; 422 for a {@link PaymentRule}
   */
  InvoiceView recordPayment(UUID id, RecordPayment body) {
    Invoice invoice = get(id);
    InvoiceCommand.RECORD_PAYMENT.require(invoice, command.caller());
    PaymentRule.check(new PaymentRule.Case(body, invoice, today()));
    invoice.recordPayment(ids.next(), body, command.caller(), command.at());
    return told(invoice, InvoiceMessage.paid(invoice));
  }

  /**
   * Lets the institution off some of an invoice.
   *
   * @throws ProblemException 404, 403, 409; 422 for a {@link WaiverRule}
   */
  InvoiceView waive(UUID id, GrantWaiver body) {
    Invoice invoice = get(id);
    InvoiceCommand.WAIVE.require(invoice, command.caller());
    WaiverRule.check(new WaiverRule.Case(body, invoice, today()));
    command.reason(body.reason());
    invoice.waive(ids.next(), body, command.caller(), command.at());
    return told(invoice, InvoiceMessage.waived(invoice));
  }

  /**
   * Takes a payment or a waiver back.
   *
   * @throws ProblemException 404, 403, 409; 422 for a {@link ReversalRule}
   */
  InvoiceView reverse(UUID id, ReverseSettlement body) {
    Invoice invoice = get(id);
    InvoiceCommand.REVERSE.require(invoice, command.caller());
    ReversalRule.check(new ReversalRule.Case(body, invoice, today()));
    command.reason(body.reason());
    invoice.reverse(body, command.caller(), command.at());
    return told(invoice, InvoiceMessage.reversed(invoice));
  }

  /**
   * Says that an invoice is not owed.
   *
   * @throws ProblemException 404, 403, 409
   */
  InvoiceView cancel(UUID id, CancellationReason body) {
    Invoice invoice = get(id);
    command.reason(body.reason());
    invoice.cancel(body.reason(), today(), command.caller(), command.at());
    return told(invoice, InvoiceMessage.cancelled(invoice));
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another invoice has it
   */
  InvoiceView setLocalReference(UUID id, SetLocalReference body) {
    Invoice invoice = get(id);
    name(invoice, body.localReference());
    return views.single(invoice);
  }

  /** What is paid, waived or taken back may change how the institution stands. */
  private InvoiceView told(Invoice invoice, OutboxMessage message) {
    outbox.append(invoice, message);
    followed(invoice);
    return views.single(invoice);
  }

  private Invoice get(UUID id) {
    return repository.get(id, command.caller());
  }

  private LocalDate today() {
    return calendar.day(command.at());
  }

  private void name(Invoice invoice, String reference) {
    localReferences.set(invoice, command.caller(), reference);
  }

  private static ProblemException noSchedule(int year) {
    return new ProblemException(
            Problems.RULE_VIOLATED, "Nothing is owed for " + year + " until a schedule is issued.")
        .at("/year", "no-fee-schedule", "The year has no fee schedule.");
  }
}
