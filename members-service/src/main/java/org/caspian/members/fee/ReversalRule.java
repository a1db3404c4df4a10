package org.caspian.members.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a reversal. */
enum ReversalRule implements Rule<ReversalRule.Case> {
  /** There is such a payment or waiver, which counts. */
  IT_COUNTS("/settlementId", "unknown", "No payment or waiver of this id counts.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.settlement().filter(Settlement::isInForce).isPresent();
    }
  },
  /** It counted for no negative time. */
  NOT_BEFORE_IT_COUNTED("/on", "before-start", "It did not count before that day.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked
          .settlement()
          .filter(settled -> asked.reversal().on().isBefore(settled.effectiveOn()))
          .isEmpty();
    }
  },
  /** What is reversed counts no more. */
  ITS_DAY_HAS_COME("/on", "in-the-future", "It is recorded when that day has come.") {
    @Override
    boolean isMetBy(Case asked) {
      return !asked.reversal().on().isAfter(asked.today());
    }
  };

  /**
   * What is judged.
   *
   * @param today at the association
   */
  record Case(ReverseSettlement reversal, Invoice invoice, LocalDate today) {

    Optional<Settlement> settlement() {
      return invoice.settlement(reversal.settlementId());
    }
  }

  private final FieldError violation;

  ReversalRule(String pointer, String code, String detail) {
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
    Rule.check(List.of(values()), asked, "It cannot be reversed so.");
  }
}
