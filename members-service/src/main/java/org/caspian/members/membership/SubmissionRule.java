package org.caspian.members.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be there when an application is handed in. */
enum SubmissionRule implements Rule<SubmissionRule.Case> {
  /** It says why. */
  MOTIVATION_IS_GIVEN {
    @Override
    public Stream<FieldError> violations(Case subject) {
      return missingIf(
          subject.application().motivation() == null,
          "/motivation",
          "required",
          "It does not say why the institution wants to be a member.");
    }
  },
  /** Its head has signed the letter of intent. */
  LETTER_IS_SIGNED {
    @Override
    public Stream<FieldError> violations(Case subject) {
      LetterOfIntent letter = subject.application().letter();
      if (letter == null) {
        return missingIf(true, "/letter", "required", "There is no letter of intent.");
      }
      return missingIf(
          letter.signedOn() == null,
          "/letter/signedOn",
          "required",
          "The letter of intent is not signed.");
    }
  },
  /** The charter is accepted in some language. */
  CHARTER_IS_ACCEPTED {
    @Override
    public Stream<FieldError> violations(Case subject) {
      return missingIf(
          subject.application().charter() == null,
          "/charter",
          "required",
          "The charter is not accepted.");
    }
  },
  /** What is signed and accepted was so by today. */
  NOTHING_IS_SIGNED_IN_THE_FUTURE {
    @Override
    public Stream<FieldError> violations(Case subject) {
      LetterOfIntent letter = subject.application().letter();
      CharterAcceptance charter = subject.application().charter();
      return Stream.concat(
          missingIf(
              letter != null && isLater(letter.signedOn(), subject),
              "/letter/signedOn",
              "in-the-future",
              "The day has not come yet."),
          missingIf(
              charter != null && isLater(charter.acceptedOn(), subject),
              "/charter/acceptedOn",
              "in-the-future",
              "The day has not come yet."));
    }
  },
  /** Each criterion has its evidence; each that has none is told. */
  EVERY_CRITERION_HAS_EVIDENCE {
    @Override
    public Stream<FieldError> violations(Case subject) {
      List<MembershipCriterion> shown =
          subject.application().checklist().stream().map(CriterionEvidence::criterion).toList();
      return Stream.of(MembershipCriterion.values())
          .filter(criterion -> !shown.contains(criterion))
          .map(
              criterion ->
                  new FieldError(
                      "/checklist",
                      "evidence-missing",
                      "There is no evidence for " + criterion + ".",
                      Map.of("criterion", criterion.name())));
    }
  };

  /**
   * An application that is to be handed in.
   *
   * @param today at the association
   */
  record Case(MembershipApplication application, LocalDate today) {}

  private static Stream<FieldError> missingIf(
      boolean missing, String pointer, String code, String detail) {
    return missing ? Stream.of(new FieldError(pointer, code, detail)) : Stream.empty();
  }

  private static boolean isLater(LocalDate day, Case subject) {
    return day != null && day.isAfter(subject.today());
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every item that is missing
   */
  static void check(Case subject) {
    Rule.check(List.of(values()), subject, "The application is not complete.");
  }
}
