package org.caspian.members.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a waiver that is to be granted. */
enum WaiverRule implements Rule<WaiverRule.Case> {
  /** It lessens what is owed. */
  SOMETHING_IS_WAIVED("/amount/amount", "not-positive", "Nothing would be waived.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.waiver().amount().value().signum() > 0;
    }
  },
  /** It can be taken off what is owed. */
  IN_THE_INVOICES_CURRENCY(
      "/amount/currency", "other-currency", "It is in the currency of the invoice.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.waiver().amount().currency().equals(asked.invoice().currency());
    }
  },
  /** There is a coin for it. */
  AMOUNT_FITS_ITS_CURRENCY("/amount/amount", "too-precise", "The currency has fewer decimals.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.waiver().amount().fitsCurrency();
    }
  },
  /** What was granted counts. */
  ITS_DAY_HAS_COME("/from", "in-the-future", "It is recorded when that day has come.") {
    @Override
    boolean isMetBy(Case asked) {
      return !asked.waiver().from().isAfter(asked.today());
    }
  },
  /** Nobody is forgiven what is not owed. */
  NO_MORE_THAN_IS_OWED("/amount/amount", "more-than-owed", "Less than that is owed.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.waiver().amount().value().compareTo(asked.invoice().outstanding()) <= 0;
    }
  };

  /**
   * What is judged.
   *
   * @param today at the association
   */
  record Case(GrantWaiver waiver, Invoice invoice, LocalDate today) {}

  private final FieldError violation;

  WaiverRule(String pointer, String code, String detail) {
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
    Rule.check(List.of(values()), asked, "It cannot be waived so.");
  }
}
