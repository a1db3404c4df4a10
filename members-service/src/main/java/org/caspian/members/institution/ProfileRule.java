package org.caspian.members.institution;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caspian.platform.command.Label;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.LatinText;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What must be true of a profile that has the right shape, whichever command brings it. */
enum ProfileRule {
  /** An institution can be listed by one Latin line. */
  LABEL_IS_KNOWN {
    @Override
    Optional<FieldError> violation(InstitutionProfile profile, Year now) {
      return Optional.of(new FieldError("/label", "required", LABEL_REQUIRED))
          .filter(error -> Label.of(profile.label(), profile.name()).isEmpty());
    }
  },
  /** A label that is asked for is such a line. */
  LABEL_IS_LATIN {
    @Override
    Optional<FieldError> violation(InstitutionProfile profile, Year now) {
      return Optional.ofNullable(profile.label())
          .filter(label -> !LatinText.isLine(label))
          .map(label -> new FieldError("/label", "not-latin", NOT_LATIN));
    }
  },
  /** Nobody teaches before the university is founded. */
  FOUNDED_IS_PAST {
    @Override
    Optional<FieldError> violation(InstitutionProfile profile, Year now) {
      return Optional.ofNullable(profile.founded())
          .filter(year -> year > now.getValue())
          .map(
              year ->
                  new FieldError("/founded", "in-future", "The year is not over the present one."));
    }
  };

  private static final String LABEL_REQUIRED =
      "None of the names is one line of Latin letters only, so a label is needed.";
  private static final String NOT_LATIN = "A label is one line of Latin letters.";

  abstract Optional<FieldError> violation(InstitutionProfile profile, Year now);

  /**
   * Checks all rules, and before them {@link ProfileShape}.
   *
   * @throws ProblemException {@link Problems#INVALID_BODY} for what is wrong with the shape, {@link
   *     Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(InstitutionProfile profile, Year now) {
    List<FieldError> misshapen = ProfileShape.errorsOf(profile);
    if (!misshapen.isEmpty()) {
      throw new ProblemException(Problems.INVALID_BODY, "The institution cannot be written so.")
          .errors(misshapen);
    }
    List<FieldError> violations = new ArrayList<>();
    for (ProfileRule rule : values()) {
      rule.violation(profile, now).ifPresent(violations::add);
    }
    if (!violations.isEmpty()) {
      throw new ProblemException(Problems.RULE_VIOLATED, "The institution cannot be kept so.")
          .errors(violations);
    }
  }
}
