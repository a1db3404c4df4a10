package org.caspian.members.learning;

import java.util.List;
import java.util.stream.Stream;
import org.caspian.members.text.TextsInAll;
import org.caspian.platform.command.Label;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.LatinText;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a profile that has the right shape, whichever command brings it. */
enum LearningResourceRule implements Rule<LearningResourceProfile> {
  /** A learning resource can be listed by one Latin line. */
  LABEL_IS_KNOWN {
    @Override
    public Stream<FieldError> violations(LearningResourceProfile profile) {
      return Label.of(profile.label(), profile.name()).isPresent()
          ? Stream.empty()
          : Stream.of(
              new FieldError(
                  "/label",
                  "required",
                  "None of the names is one line of Latin letters only, so a label is needed."));
    }
  },
  /** A label that is asked for is such a line. */
  LABEL_IS_LATIN {
    @Override
    public Stream<FieldError> violations(LearningResourceProfile profile) {
      return profile.label() == null || LatinText.isLine(profile.label())
          ? Stream.empty()
          : Stream.of(
              new FieldError("/label", "not-latin", "A label is one line of Latin letters."));
    }
  },
  /** A list of it is no book. */
  TEXTS_FIT {
    @Override
    public Stream<FieldError> violations(LearningResourceProfile profile) {
      return TextsInAll.violations(
          Stream.of(profile.name(), profile.description(), profile.teaches()));
    }
  };

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(LearningResourceProfile profile) {
    Rule.check(List.of(values()), profile, "The learning resource cannot be kept so.");
  }
}
