package org.caspian.members.office;

import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.command.Label;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.LatinText;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of an office that is to be kept. */
enum OfficeRule implements Rule<OfficeProfile> {
  /** An office can be listed by one Latin line. */
  LABEL_IS_KNOWN(
      "/label",
      "required",
      "None of the names is one line of Latin letters only, so a label is needed.") {
    @Override
    boolean isMetBy(OfficeProfile profile) {
      return Label.of(profile.label(), profile.name()).isPresent();
    }
  },
  /** A label that is asked for is such a line. */
  LABEL_IS_LATIN("/label", "not-latin", "A label is one line of Latin letters.") {
    @Override
    boolean isMetBy(OfficeProfile profile) {
      return profile.label() == null || LatinText.isLine(profile.label());
    }
  };

  private final FieldError violation;

  OfficeRule(String pointer, String code, String detail) {
    this.violation = new FieldError(pointer, code, detail);
  }

  abstract boolean isMetBy(OfficeProfile profile);

  @Override
  public Stream<FieldError> violations(OfficeProfile profile) {
    return isMetBy(profile) ? Stream.empty() : Stream.of(violation);
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(OfficeProfile profile) {
    Rule.check(List.of(values()), profile, "The office cannot be kept so.");
  }
}
