package org.caspian.members.fee;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.members.membership.MembershipCategory;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Parties;
import org.caspian.platform.command.RootType;
import org.caspian.platform.command.SharedRoot;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What an institution owes for a year. Known to the institution and the secretariat. What was
 * written in it stays: payments and waivers are added, and reversed where they were wrong.
 */
@Entity
@RootType("Invoice")
@Parties("institution")
class Invoice extends SharedRoot {

  private String number;
  private UUID scheduleId;
  private int year;
  private UUID institution;

  @Enumerated(EnumType.STRING)
  private MembershipCategory category;

  private String tier;

  @Enumerated(EnumType.STRING)
  private InvoiceState state;

  private BigDecimal amount;
  private String currency;
  private LocalDate issuedOn;
  private LocalDate dueOn;
  private int graceDays;
  private BigDecimal bankChargesTolerance;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private Integer[] reminderDays;

  private int remindedDays;
  private LocalDate cancelledOn;
  private String cancellationReason;

  @OneToMany(mappedBy = "invoice", cascade = CascadeType.PERSIST)
  @BatchSize(size = PageRequest.MAX_LIMIT)
  private Set<Settlement> settlements = new HashSet<>();

  /** For Hibernate. */
  protected Invoice() {}

  /**
   * An invoice that is owed.
   *
   * @param number the next one of the year
   * @param schedule of the year, which is in force
   * @param terms meet every {@link InvoiceRule}
   * @param today at the association
   * @param by the client that sent it
   */
  Invoice(
      UUID id,
      String number,
      UUID institution,
      FeeSchedule schedule,
      InvoiceTerms terms,
      LocalDate today,
      Instant at,
      String by) {
    super(id, Audience.of(institution), at, by);
    this.number = number;
    this.scheduleId = schedule.id();
    this.year = schedule.year();
    this.institution = institution;
    this.category = terms.category();
    this.tier = terms.tier();
    this.state = InvoiceState.ISSUED;
    this.amount = schedule.fee(category, tier).orElseThrow().amount().value();
    this.currency = schedule.currency();
    this.issuedOn = terms.issuedOn(today);
    this.dueOn = terms.dueOn(schedule);
    this.graceDays = schedule.graceDays();
    this.bankChargesTolerance = schedule.bankChargesTolerance();
    this.reminderDays = schedule.reminderDays().toArray(Integer[]::new);
  }

  /**
   * Some of it was paid.
   *
   * @param settlementId of the payment
   * @param asked meets every {@link PaymentRule}
   * @throws ProblemException what {@link InvoiceCommand#refusal} says
   */
  void recordPayment(UUID settlementId, RecordPayment asked, Caller caller, Instant at) {
    InvoiceCommand.RECORD_PAYMENT.require(this, caller);
    settlements.add(Settlement.payment(settlementId, this, asked));
    changed(at, caller.clientId());
  }

  /**
   * Some of it need not be paid.
   *
   * @param settlementId of the waiver
   * @param asked meets every {@link WaiverRule}
   * @throws ProblemException what {@link InvoiceCommand#refusal} says
   */
  void waive(UUID settlementId, GrantWaiver asked, Caller caller, Instant at) {
    InvoiceCommand.WAIVE.require(this, caller);
    settlements.add(Settlement.waiver(settlementId, this, asked));
    changed(at, caller.clientId());
  }

  /**
   * A payment or waiver counts no more.
   *
   * @param asked meets every {@link ReversalRule}
   * @throws ProblemException what {@link InvoiceCommand#refusal} says
   */
  void reverse(ReverseSettlement asked, Caller caller, Instant at) {
    InvoiceCommand.REVERSE.require(this, caller);
    settlement(asked.settlementId()).orElseThrow().reverse(asked.on(), asked.reason());
    changed(at, caller.clientId());
  }

  /**
   * It is not owed from this day on.
   *
   * @throws ProblemException what {@link InvoiceCommand#refusal} says
   */
  void cancel(String reason, LocalDate today, Caller caller, Instant at) {
    InvoiceCommand.CANCEL.require(this, caller);
    state = InvoiceCommand.LIFECYCLE.after(InvoiceCommand.CANCEL, state);
    cancelledOn = today;
    cancellationReason = reason;
    changed(at, caller.clientId());
  }

  /**
   * Notes that the next reminder is said, if it is time for it.
   *
   * @param daysOverdue the days that have counted
   * @param by who changes it
   * @return after how many days this reminder is said; empty if it is not time
   */
  Optional<Integer> remind(int daysOverdue, Instant at, String by) {
    Optional<Integer> due =
        Stream.of(reminderDays)
            .filter(days -> days > remindedDays && days <= daysOverdue)
            .findFirst();
    due.ifPresent(
        days -> {
          remindedDays = days;
          changed(at, by);
        });
    return due;
  }

  /** Its institution, for ever. Told without a look into the table of audiences. */
  @Override
  public Audience audience() {
    return Audience.of(institution);
  }

  /** What is left to pay, all that is known taken together, whatever its day. */
  BigDecimal outstanding() {
    return settlements.stream()
        .filter(Settlement::isInForce)
        .map(Settlement::credited)
        .reduce(amount, BigDecimal::subtract);
  }

  /** How much banks have kept so far, of payments that count. */
  BigDecimal bankCharges() {
    return settlements.stream()
        .filter(Settlement::isInForce)
        .map(Settlement::bankCharges)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether anything of it was paid or waived, and not reversed. */
  boolean isSettledInPart() {
    return settlements.stream().anyMatch(Settlement::isInForce);
  }

  /** The payment or waiver of this id. */
  Optional<Settlement> settlement(UUID settlementId) {
    return settlements.stream().filter(each -> each.id().equals(settlementId)).findFirst();
  }

  /** All payments and waivers, also those that were reversed, in the order of their making. */
  List<Settlement> settlements() {
    return settlements.stream().sorted(Comparator.comparing(Settlement::id)).toList();
  }

  /** The number that people say, {@code FE-2026-00041-3}. */
  String number() {
    return number;
  }

  /** The schedule by which it was made. */
  UUID scheduleId() {
    return scheduleId;
  }

  /** The year for which it is owed. */
  int year() {
    return year;
  }

  /** Who owes it. */
  UUID institution() {
    return institution;
  }

  /** As what the institution owes it. */
  MembershipCategory category() {
    return category;
  }

  /** The tier within the category. */
  String tier() {
    return tier;
  }

  /** Where it stands. */
  InvoiceState state() {
    return state;
  }

  /** What was invoiced. */
  Money amount() {
    return Money.of(amount, currency);
  }

  /** ISO 4217. */
  String currency() {
    return currency;
  }

  /** The first day on which it is owed. */
  LocalDate issuedOn() {
    return issuedOn;
  }

  /** The last day on which to pay. */
  LocalDate dueOn() {
    return dueOn;
  }

  /** How many days after that are not overdue yet. */
  int graceDays() {
    return graceDays;
  }

  /** How much banks may keep on the way. */
  BigDecimal bankChargesTolerance() {
    return bankChargesTolerance;
  }

  /** After how many days overdue a reminder is said, ascending. */
  List<Integer> reminderDays() {
    return List.of(reminderDays);
  }

  /** The last of them that was told of, if any was. */
  Optional<Integer> remindedDays() {
    return remindedDays == 0 ? Optional.empty() : Optional.of(remindedDays);
  }

  /** The first day on which it is not owed any more, if it was cancelled. */
  Optional<LocalDate> cancelledOn() {
    return Optional.ofNullable(cancelledOn);
  }

  /** Why it was cancelled, if it was. */
  Optional<String> cancellationReason() {
    return Optional.ofNullable(cancellationReason);
  }
}
