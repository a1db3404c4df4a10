package org.caspian.members.contact;

import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a mandate that is to be given. */
enum MandateRule implements Rule<MandateRule.Case> {
  /** The last day is none before the first. */
  TO_IS_NOT_BEFORE_FROM("/to", "before-start", "The last day is before the first one.") {
    @Override
    boolean isMetBy(Case subject) {
      GrantMandate asked = subject.asked();
      return asked.to() == null || !asked.to().isBefore(asked.from());
    }
  },
  /** A power of attorney can be found again. */
  POWER_OF_ATTORNEY_HAS_A_NUMBER("/basis/number", "required", "A power of attorney has a number.") {
    @Override
    boolean isMetBy(Case subject) {
      GrantMandate asked = subject.asked();
      return asked.basis().kind() != MandateBasisKind.POWER_OF_ATTORNEY
          || asked.basis().number() != null;
    }
  },
  /** What the charter gives with the office lasts no longer. */
  CHARTER_GIVES_IT_TO_THE_HEAD(
      "/basis/kind",
      "not-the-head",
      "By the charter the head signs: from its first day to its last the contact has to be RECTOR."
          + " Others sign by a power of attorney or a decision.") {
    @Override
    boolean isMetBy(Case subject) {
      GrantMandate asked = subject.asked();
      return asked.basis().kind() != MandateBasisKind.CHARTER
          || subject.contact().isHead(asked.from(), asked.to());
    }
  };

  /**
   * What is asked for, and who is to sign.
   *
   * @param contact whom it is asked for
   */
  record Case(GrantMandate asked, Contact contact) {}

  private final FieldError violation;

  MandateRule(String pointer, String code, String detail) {
    this.violation = new FieldError(pointer, code, detail);
  }

  abstract boolean isMetBy(Case subject);

  @Override
  public Stream<FieldError> violations(Case subject) {
    return isMetBy(subject) ? Stream.empty() : Stream.of(violation);
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(Case subject) {
    Rule.check(List.of(values()), subject, "The mandate cannot be given so.");
  }
}
