package org.caspian.members.contact;

import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a mandate that is to be given. */
enum MandateRule implements Rule<GrantMandate> {
  /** The last day is none before the first. */
  TO_IS_NOT_BEFORE_FROM("/to", "before-start", "The last day is before the first one.") {
    @Override
    boolean isMetBy(GrantMandate asked) {
      return asked.to() == null || !asked.to().isBefore(asked.from());
    }
  },
  /** A power of attorney can be found again. */
  POWER_OF_ATTORNEY_HAS_A_NUMBER("/basis/number", "required", "A power of attorney has a number.") {
    @Override
    boolean isMetBy(GrantMandate asked) {
      return asked.basis().kind() != MandateBasisKind.POWER_OF_ATTORNEY
          || asked.basis().number() != null;
    }
  };

  private final FieldError violation;

  MandateRule(String pointer, String code, String detail) {
    this.violation = new FieldError(pointer, code, detail);
  }

  abstract boolean isMetBy(GrantMandate asked);

  @Override
  public Stream<FieldError> violations(GrantMandate asked) {
    return isMetBy(asked) ? Stream.empty() : Stream.of(violation);
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(GrantMandate asked) {
    Rule.check(List.of(values()), asked, "The mandate cannot be given so.");
  }
}
