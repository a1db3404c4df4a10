package org.caspian.members.contact;

import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a role that is to be assigned. */
enum RoleRule implements Rule<AssignRole> {
  /** The last day is none before the first. */
  TO_IS_NOT_BEFORE_FROM {
    @Override
    public Stream<FieldError> violations(AssignRole asked) {
      return asked.to() == null || !asked.to().isBefore(asked.from())
          ? Stream.empty()
          : Stream.of(
              new FieldError("/to", "before-start", "The last day is before the first one."));
    }
  };

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(AssignRole asked) {
    Rule.check(List.of(values()), asked, "The role cannot be held so.");
  }
}
