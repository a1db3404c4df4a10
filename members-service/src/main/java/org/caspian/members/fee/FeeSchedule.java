package org.caspian.members.fee;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.membership.MembershipCategory;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.RootType;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What members owe for a year, and by when. Known to all. It is issued once and never changed: a
 * wrong one is cancelled before the first invoice, and another one issued.
 */
@Entity
@RootType("FeeSchedule")
class FeeSchedule extends AggregateRoot {

  private int year;

  @Enumerated(EnumType.STRING)
  private FeeScheduleState state;

  private String currency;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Fee> fees;

  private LocalDate dueOn;
  private int graceDays;
  private BigDecimal bankChargesTolerance;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private Integer[] reminderDays;

  private String cancellationReason;

  /** For Hibernate. */
  protected FeeSchedule() {}

  /**
   * A schedule that is in force.
   *
   * @param asked meets every {@link FeeScheduleRule}
   * @param by the client that sent it
   */
  FeeSchedule(UUID id, IssueFeeSchedule asked, Instant at, String by) {
    super(id, at, by);
    this.year = asked.year();
    this.state = FeeScheduleState.ISSUED;
    this.currency = asked.currency();
    this.fees = asked.fees().stream().map(Fee::normal).toList();
    this.dueOn = asked.dueOn();
    this.graceDays = asked.graceDays();
    this.bankChargesTolerance = asked.bankChargesTolerance().value();
    this.reminderDays = asked.remindersAfter().toArray(Integer[]::new);
  }

  /**
   * It is not in force any more; its year is free for another one.
   *
   * @param hasInvoices whether an invoice was made by it
   * @throws ProblemException what {@link FeeScheduleCommand#refusal} says
   */
  void cancel(String reason, boolean hasInvoices, Caller caller, Instant at) {
    FeeScheduleCommand.CANCEL.require(new FeeScheduleCommand.Case(this, () -> hasInvoices), caller);
    state = FeeScheduleCommand.LIFECYCLE.after(FeeScheduleCommand.CANCEL, state);
    cancellationReason = reason;
    changed(at, caller.clientId());
  }

  /** What such an institution owes; empty if the schedule has no such category and tier. */
  Optional<Fee> fee(MembershipCategory category, String tier) {
    return fees.stream().filter(fee -> fee.isFor(category, tier)).findFirst();
  }

  /** The year for which the fees are owed. */
  int year() {
    return year;
  }

  /** Where it stands. */
  FeeScheduleState state() {
    return state;
  }

  /** The currency of all its amounts, ISO 4217. */
  String currency() {
    return currency;
  }

  /** What is owed, by category and tier. */
  List<Fee> fees() {
    return List.copyOf(fees);
  }

  /** The last day on which to pay. */
  LocalDate dueOn() {
    return dueOn;
  }

  /** How many days after that are not overdue yet. */
  int graceDays() {
    return graceDays;
  }

  /** How much of an invoice banks may keep on the way. */
  BigDecimal bankChargesTolerance() {
    return bankChargesTolerance;
  }

  /** After how many days overdue a reminder is said, ascending. */
  List<Integer> reminderDays() {
    return List.of(reminderDays);
  }

  /** Why it was cancelled, if it was. */
  Optional<String> cancellationReason() {
    return Optional.ofNullable(cancellationReason);
  }
}
