package org.caspian.members.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of an invoice that is to be made. */
enum InvoiceRule implements Rule<InvoiceRule.Case> {
  /** The schedule says how much it is. */
  THE_SCHEDULE_HAS_THE_FEE(
      "/tier",
      "no-such-fee",
      "The fee schedule of the year has no fee of this category and tier.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.schedule().fee(asked.terms().category(), asked.terms().tier()).isPresent();
    }
  },
  /** Nothing is owed by what will be. */
  ISSUED_BY_TODAY("/issuedOn", "in-the-future", "It cannot be issued before that day comes.") {
    @Override
    boolean isMetBy(Case asked) {
      return !asked.terms().issuedOn(asked.today()).isAfter(asked.today());
    }
  },
  /** There is a day on which it can be paid in time. */
  DUE_AFTER_ISSUE(
      "/dueOn", "before-issue", "The last day on which to pay is before it is issued: name one.") {
    @Override
    boolean isMetBy(Case asked) {
      return !asked.terms().dueOn(asked.schedule()).isBefore(asked.terms().issuedOn(asked.today()));
    }
  };

  /**
   * What is judged.
   *
   * @param today at the association
   */
  record Case(InvoiceTerms terms, FeeSchedule schedule, LocalDate today) {}

  private final FieldError violation;

  InvoiceRule(String pointer, String code, String detail) {
    this.violation = new FieldError(pointer, code, detail);
  }

  abstract boolean isMetBy(Case asked);

  @Override
  public Stream<FieldError> violations(Case asked) {
    return isMetBy(asked) ? Stream.empty() : Stream.of(violation);
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(Case asked) {
    Rule.check(List.of(values()), asked, "No invoice can be made so.");
  }
}
