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
  /** A fee is owed for a membership. */
  OWED_FOR_A_MEMBERSHIP(
      "neither-member-nor-applicant",
      "It neither is nor was a member, and has not applied to become one.") {
    @Override
    Stream<String> wrong(Case asked) {
      return asked.strangers().stream();
    }
  },
  /** The schedule says how much it is. */
  THE_SCHEDULE_HAS_THE_FEE(
      "no-such-fee", "The fee schedule of the year has no fee of this category and tier.") {
    @Override
    Stream<String> wrong(Case asked) {
      return asked.schedule().fee(asked.terms().category(), asked.terms().tier()).isPresent()
          ? Stream.empty()
          : Stream.of("/tier");
    }
  },
  /** Nothing is owed by what will be. */
  ISSUED_BY_TODAY("in-the-future", "It cannot be issued before that day comes.") {
    @Override
    Stream<String> wrong(Case asked) {
      return asked.terms().issuedOn(asked.today()).isAfter(asked.today())
          ? Stream.of("/issuedOn")
          : Stream.empty();
    }
  },
  /** There is a day on which it can be paid in time. */
  DUE_AFTER_ISSUE(
      "before-issue", "The last day on which to pay is before it is issued: name one.") {
    @Override
    Stream<String> wrong(Case asked) {
      return asked.terms().dueOn(asked.schedule()).isBefore(asked.terms().issuedOn(asked.today()))
          ? Stream.of("/dueOn")
          : Stream.empty();
    }
  };

  /**
   * What is judged.
   *
   * @param strangers the JSON Pointers of those that neither are nor were members and have not
   *     applied
   * @param today at the association
   */
  record Case(InvoiceTerms terms, FeeSchedule schedule, List<String> strangers, LocalDate today) {}

  private final String code;
  private final String detail;

  InvoiceRule(String code, String detail) {
    this.code = code;
    this.detail = detail;
  }

  /** The JSON Pointers of what does not meet it. */
  abstract Stream<String> wrong(Case asked);

  @Override
  public Stream<FieldError> violations(Case asked) {
    return wrong(asked).map(pointer -> new FieldError(pointer, code, detail));
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
