package org.caspian.members.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
  /** Who adopts it has come together. */
  NOT_BEFORE_ITS_ASSEMBLY("/adoptedOn", "before-assembly", "Its assembly begins later.") {
    @Override
    boolean isMetBy(Case asked) {
      return !asked.body().adoptedOn().isBefore(asked.assemblyStart());
    }
  },
  /** Nobody adopts before anybody votes. */
  NOT_BEFORE_ITS_BALLOT("/adoptedOn", "before-ballot", "Its ballot was opened later.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.ballotOpened().filter(asked.body().adoptedOn()::isBefore).isEmpty();
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
   * A resolution as it is told. Days are those of the place of the assembly.
   *
   * @param assemblyStart the first day of the assembly
   * @param ballotOpened the day on which its ballot was opened; empty without one
   */
  record Case(
      CreateResolution body,
      LocalDate assemblyStart,
      Optional<LocalDate> ballotOpened,
      LocalDate today) {}

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
