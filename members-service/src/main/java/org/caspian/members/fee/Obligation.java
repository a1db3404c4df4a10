package org.caspian.members.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What an institution owes by one invoice, and all that decides how much of it is open and for how
 * long it has been on any day: of a past day it says what was true by the value dates that are
 * known now.
 *
 * <p>The clock of arrears runs from the day after the due day and its grace. It stands still while
 * the institution had no channel by which to pay: these days do not count.
 *
 * @param invoiceId the invoice
 * @param number the number that people say
 * @param institution who owes it
 * @param year for which it is owed
 * @param amount what was invoiced
 * @param issuedOn the first day on which it is owed
 * @param dueOn the last day on which to pay
 * @param graceDays how many days after that are not overdue yet
 * @param cancelledOn the first day on which it is not owed any more; empty if it was not cancelled
 * @param credits payments and waivers, also those that were reversed
 * @param blocks when payment was not possible; may overlap
 */
public record Obligation(
    UUID invoiceId,
    String number,
    UUID institution,
    int year,
    Money amount,
    LocalDate issuedOn,
    LocalDate dueOn,
    int graceDays,
    Optional<LocalDate> cancelledOn,
    List<Credit> credits,
    List<Block> blocks) {

  /** Of which nobody asks. */
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  public Obligation {
    credits = List.copyOf(credits);
    blocks = List.copyOf(blocks);
  }

  /**
   * What lessens the obligation.
   *
   * @param waived whether it was waived; else it was paid
   * @param on the first day on which it counts
   * @param reversedOn the first day on which it does not any more; empty if it was not reversed
   * @param amount in the currency of the obligation
   */
  public record Credit(
      boolean waived, LocalDate on, Optional<LocalDate> reversedOn, BigDecimal amount) {

    boolean countsOn(LocalDate day) {
      return !on.isAfter(day) && reversedOn.filter(reversed -> !day.isBefore(reversed)).isEmpty();
    }
  }

  /**
   * Days on which payment was not possible.
   *
   * @param to the last of them, not before the first; empty while nobody knows it
   */
  public record Block(LocalDate from, Optional<LocalDate> to) {}

  /** Whether it is owed on a day, paid or not. */
  public boolean inForceOn(LocalDate day) {
    return !issuedOn.isAfter(day)
        && cancelledOn.filter(cancelled -> !day.isBefore(cancelled)).isEmpty();
  }

  /** What is paid by the end of a day. */
  public Money paidOn(LocalDate day) {
    return sum(credit -> !credit.waived() && credit.countsOn(day));
  }

  /** What is waived by the end of a day. */
  public Money waivedOn(LocalDate day) {
    return sum(credit -> credit.waived() && credit.countsOn(day));
  }

  /** What is left to pay at the end of a day; nothing if it is not owed on that day. */
  public Money outstandingOn(LocalDate day) {
    BigDecimal left =
        inForceOn(day)
            ? amount.value().subtract(sum(credit -> credit.countsOn(day)).value())
            : BigDecimal.ZERO;
    return Money.of(left.max(BigDecimal.ZERO), amount.currency());
  }

  /** Whether at the end of a day something is left to pay for which the clock has run. */
  public boolean overdueOn(LocalDate day) {
    return daysOverdueOn(day) > 0;
  }

  /** How many days have counted by the end of a day; 0 if nothing is left to pay. */
  public int daysOverdueOn(LocalDate day) {
    return isOpenOn(day) ? clock().daysBy(day) : 0;
  }

  /** The first day that counted of those that {@link #daysOverdueOn} counts. */
  public Optional<LocalDate> overdueSince(LocalDate day) {
    return isOpenOn(day) ? clock().firstDayBy(day) : Optional.empty();
  }

  /** The days on which it may have become overdue or have ceased to be, and no other, in order. */
  SortedSet<LocalDate> turns() {
    SortedSet<LocalDate> turns = new TreeSet<>();
    clock()
        .firstDayBy(LAST_DAY)
        .ifPresent(
            first -> {
              turns.add(first);
              credits.forEach(credit -> turns.add(credit.on()));
              credits.forEach(credit -> credit.reversedOn().ifPresent(turns::add));
              cancelledOn.ifPresent(turns::add);
              turns.headSet(first).clear();
            });
    return turns;
  }

  /** How old it is on a day; empty if nothing is left to pay. */
  public Optional<Age> ageOn(LocalDate day) {
    if (!isOpenOn(day)) {
      return Optional.empty();
    }
    return Optional.of(
        day.isAfter(lastDayOfGrace()) ? Age.ofDaysOverdue(daysOverdueOn(day)) : Age.NOT_DUE);
  }

  private LocalDate lastDayOfGrace() {
    return dueOn.plusDays(graceDays);
  }

  private boolean isOpenOn(LocalDate day) {
    return outstandingOn(day).value().signum() > 0;
  }

  private ArrearsClock clock() {
    return new ArrearsClock(lastDayOfGrace().plusDays(1), blocks);
  }

  private Money sum(Predicate<Credit> which) {
    return Money.of(
        credits.stream().filter(which).map(Credit::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
        amount.currency());
  }
}
