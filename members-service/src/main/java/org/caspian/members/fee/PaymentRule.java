package org.caspian.members.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a payment that is to be recorded. */
enum PaymentRule implements Rule<PaymentRule.Case> {
  /** It lessens what is owed. */
  SOMETHING_WAS_PAID("/amount/amount", "not-positive", "Nothing was paid.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.payment().amount().value().signum() > 0;
    }
  },
  /** There is a coin for it. */
  AMOUNT_FITS_ITS_CURRENCY("/amount/amount", "too-precise", "The currency has fewer decimals.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.payment().amount().fitsCurrency();
    }
  },
  /** It counts when it has come. */
  VALUE_DATE_HAS_COME("/valueOn", "in-the-future", "It counts when that day has come.") {
    @Override
    boolean isMetBy(Case asked) {
      return !asked.payment().valueOn().isAfter(asked.today());
    }
  },
  /** Another currency counts at a rate that can be looked up. */
  ANOTHER_CURRENCY_HAS_A_RATE("/rate", "required", "Another currency counts at a dated rate.") {
    @Override
    boolean isMetBy(Case asked) {
      return !asked.isOfOtherCurrency() || asked.payment().rate() != null;
    }
  },
  /** The invoice's own currency counts as it is. */
  THE_SAME_CURRENCY_HAS_NONE("/rate", "not-needed", "The invoice is in this currency.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.isOfOtherCurrency() || asked.payment().rate() == null;
    }
  },
  /** Only banks keep charges. */
  ONLY_BANKS_KEEP_CHARGES("/bankCharges", "not-by-bank", "Only of a payment by bank.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.payment().bankCharges() == null
          || asked.payment().method() == PaymentMethod.BANK;
    }
  },
  /** Charges can be added to what arrived. */
  CHARGES_ARE_IN_THE_INVOICES_CURRENCY(
      "/bankCharges/currency", "other-currency", "They are in the currency of the invoice.") {
    @Override
    boolean isMetBy(Case asked) {
      Money charges = asked.payment().bankCharges();
      return charges == null || charges.currency().equals(asked.invoice().currency());
    }
  },
  /** There is a coin for them. */
  CHARGES_FIT_THEIR_CURRENCY(
      "/bankCharges/amount", "too-precise", "The currency has fewer decimals.") {
    @Override
    boolean isMetBy(Case asked) {
      Money charges = asked.payment().bankCharges();
      return charges == null || charges.fitsCurrency();
    }
  },
  /** The association bears no more than its schedule says. */
  CHARGES_ARE_WITHIN_THE_TOLERANCE(
      "/bankCharges/amount",
      "beyond-tolerance",
      "The association does not bear so much, all payments of the invoice together.") {
    @Override
    boolean isMetBy(Case asked) {
      BigDecimal charges = asked.payment().charges().add(asked.invoice().bankCharges());
      return asked.payment().charges().signum() == 0
          || charges.compareTo(asked.invoice().bankChargesTolerance()) <= 0;
    }
  },
  /** Everybody can tell later what it was. */
  WHAT_IS_UNUSUAL_IS_DESCRIBED(
      "/description", "required", "Who paid, against what, or what was given, is to be said.") {
    @Override
    boolean isMetBy(Case asked) {
      return !asked.payment().method().needsDescription() || asked.payment().description() != null;
    }
  },
  /** Nobody pays more than is owed: the rest belongs to another invoice, or goes back. */
  NO_MORE_THAN_IS_OWED(
      "/amount/amount",
      "overpayment",
      "With it more would be paid than is owed. The rest is recorded for another invoice, or"
          + " returned.") {
    @Override
    boolean isMetBy(Case asked) {
      RecordPayment payment = asked.payment();
      BigDecimal credited = payment.converted(asked.invoice().currency()).add(payment.charges());
      return (asked.isOfOtherCurrency() && payment.rate() == null)
          || credited.compareTo(asked.invoice().outstanding()) <= 0;
    }
  };

  /**
   * What is judged.
   *
   * @param today at the association
   */
  record Case(RecordPayment payment, Invoice invoice, LocalDate today) {

    boolean isOfOtherCurrency() {
      return !payment.amount().currency().equals(invoice.currency());
    }
  }

  private final FieldError violation;

  PaymentRule(String pointer, String code, String detail) {
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
    Rule.check(List.of(values()), asked, "The payment cannot be recorded so.");
  }
}
