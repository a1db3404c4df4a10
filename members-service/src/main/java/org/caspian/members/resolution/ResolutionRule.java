package org.caspian.members.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a resolution that is to be recorded. */
enum ResolutionRule implements Rule<ResolutionRule.Case> {
  /** The text that counts is there. */
  AUTHENTIC_TEXT_IS_THERE("/authenticLanguage", "no-text", "There is no text in that language.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.body().text().containsKey(asked.body().authenticLanguage());
    }
  },
  /** It was adopted. */
  IT_WAS_ADOPTED("/adoptedOn", "in-future", "That day has not come yet.") {
    @Override
    boolean isMetBy(Case asked) {
      return !asked.body().adoptedOn().isAfter(asked.today());
    }
  },
  /** Nobody is late from the beginning. */
  FOLLOW_UPS_ARE_DUE_LATER("/followUps", "before-start", "One is due before it was adopted.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.body().followUps().stream()
          .noneMatch(followUp -> followUp.dueOn().isBefore(asked.body().adoptedOn()));
    }
  };

  private final FieldError violation;

  ResolutionRule(String pointer, String code, String detail) {
    this.violation = new FieldError(pointer, code, detail);
  }

  /**
   * A resolution as it is told.
   *
   * @param today the latest day that it is anywhere
   */
  record Case(CreateResolution body, LocalDate today) {}

  abstract boolean isMetBy(Case asked);

  @Override
  public Stream<FieldError> violations(Case asked) {
    return isMetBy(asked) ? Stream.empty() : Stream.of(violation);
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(Case asked) {
    Rule.check(List.of(values()), asked, "The resolution cannot be recorded so.");
  }
}
