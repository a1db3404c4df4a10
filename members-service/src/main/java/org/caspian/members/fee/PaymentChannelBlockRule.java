package org.caspian.members.fee;

import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a block of payment channels that is to be recorded. */
enum PaymentChannelBlockRule implements Rule<RecordPaymentChannelBlock> {
  /** It is clear whose days do not count. */
  OF_AN_INSTITUTION_OR_A_COUNTRY(
      "/institution", "one-of-two", "It is of an institution or of a country, and not of both.") {
    @Override
    boolean isMetBy(RecordPaymentChannelBlock asked) {
      return (asked.institution() == null) != (asked.country() == null);
    }
  },
  /** The last day is none before the first. */
  TO_IS_NOT_BEFORE_FROM("/to", "before-start", "The last day is before the first one.") {
    @Override
    boolean isMetBy(RecordPaymentChannelBlock asked) {
      return asked.to() == null || !asked.to().isBefore(asked.from());
    }
  };

  private final FieldError violation;

  PaymentChannelBlockRule(String pointer, String code, String detail) {
    this.violation = new FieldError(pointer, code, detail);
  }

  abstract boolean isMetBy(RecordPaymentChannelBlock asked);

  @Override
  public Stream<FieldError> violations(RecordPaymentChannelBlock asked) {
    return isMetBy(asked) ? Stream.empty() : Stream.of(violation);
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(RecordPaymentChannelBlock asked) {
    Rule.check(List.of(values()), asked, "The block cannot be recorded so.");
  }
}
