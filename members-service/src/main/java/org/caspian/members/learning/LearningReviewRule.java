package org.caspian.members.learning;

import java.util.List;
import java.util.stream.Stream;
import org.caspian.members.text.TextsInAll;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a review that has the right shape. */
enum LearningReviewRule implements Rule<WriteReview> {
  /** A page of them is no book. */
  TEXTS_FIT {
    @Override
    public Stream<FieldError> violations(WriteReview said) {
      return TextsInAll.violations(Stream.ofNullable(said.text()));
    }
  };

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(WriteReview said) {
    Rule.check(List.of(values()), said, "The review cannot be kept so.");
  }
}
