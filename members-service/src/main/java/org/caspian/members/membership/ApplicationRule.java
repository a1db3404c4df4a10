package org.caspian.members.membership;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caspian.members.text.TextsInAll;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of an application at any time, however little of it is written. */
enum ApplicationRule implements Rule<MembershipApplication> {
  /** A criterion has one row of the checklist. */
  EACH_CRITERION_ONCE {
    @Override
    public Stream<FieldError> violations(MembershipApplication application) {
      Set<MembershipCriterion> seen = new HashSet<>();
      List<CriterionEvidence> checklist = application.checklist();
      return IntStream.range(0, checklist.size())
          .filter(row -> !seen.add(checklist.get(row).criterion()))
          .mapToObj(
              row ->
                  new FieldError(
                      "/checklist/" + row + "/criterion",
                      "duplicate",
                      "The checklist has " + checklist.get(row).criterion() + " before."));
    }
  },
  /** What it says is no book. */
  TEXTS_FIT {
    @Override
    public Stream<FieldError> violations(MembershipApplication application) {
      return TextsInAll.violations(Stream.ofNullable(application.motivation()));
    }
  };

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(MembershipApplication application) {
    Rule.check(List.of(values()), application, "The application cannot be kept so.");
  }
}
