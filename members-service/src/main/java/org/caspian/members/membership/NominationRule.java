package org.caspian.members.membership;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of an application that is to be proposed to the assembly. */
enum NominationRule implements Rule<NominationRule.Case> {
  /** A member speaks for it: one of its own country, if it wants to work in the region. */
  IS_ENDORSED {
    @Override
    public Stream<FieldError> violations(Case subject) {
      Membership membership = subject.membership();
      boolean ofItsCountry = membership.category().isOfTheRegion();
      return membership.endorsements().stream()
              .filter(given -> !subject.own().contains(given.institution()))
              .anyMatch(given -> !ofItsCountry || given.country().equals(subject.country()))
          ? Stream.empty()
          : Stream.of(
              new FieldError(
                  "",
                  "endorsement-missing",
                  ofItsCountry
                      ? "No member of the applicant's country has endorsed it."
                      : "No member has endorsed it."));
    }
  };

  /**
   * An application.
   *
   * @param country of the applicant, ISO 3166-1 alpha-2
   * @param own what was merged into the applicant, which does not speak for itself
   */
  record Case(Membership membership, String country, Set<UUID> own) {}

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(Case subject) {
    Rule.check(List.of(values()), subject, "The application cannot be proposed so.");
  }
}
