package org.caspian.projects.project;

import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.command.Label;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.LatinText;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a profile that has the right shape, whichever command brings it. */
enum ProfileRule implements Rule<ProjectProfile> {
  /** A project can be listed by one Latin line. */
  LABEL_IS_KNOWN {
    @Override
    public Stream<FieldError> violations(ProjectProfile profile) {
      return Label.of(profile.label(), profile.title()).isPresent()
          ? Stream.empty()
          : Stream.of(
              new FieldError(
                  "/label",
                  "required",
                  "None of the titles is one line of Latin letters only, so a label is needed."));
    }
  },
  /** A label that is asked for is such a line. */
  LABEL_IS_LATIN {
    @Override
    public Stream<FieldError> violations(ProjectProfile profile) {
      return Stream.ofNullable(profile.label())
          .filter(label -> !LatinText.isLine(label))
          .map(
              label ->
                  new FieldError("/label", "not-latin", "A label is one line of Latin letters."));
    }
  };

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(ProjectProfile profile) {
    Rule.check(List.of(values()), profile, "The project cannot be kept so.");
  }
}
