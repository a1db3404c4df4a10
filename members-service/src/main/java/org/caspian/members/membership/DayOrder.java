package org.caspian.members.membership;

import java.time.LocalDate;
import java.util.List;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The order of the days of a membership. */
final class DayOrder {

  private DayOrder() {}

  /**
   * The day is that one or a later one.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED}
   */
  static void requireNotBefore(LocalDate day, LocalDate earliest, String pointer) {
    if (day.isBefore(earliest)) {
      throw tooEarly(earliest, pointer);
    }
  }

  /**
   * The day is later than that one.
   *
   * @param other null if it is not known
   * @throws ProblemException {@link Problems#RULE_VIOLATED}
   */
  static void requireAfter(LocalDate day, LocalDate other, String pointer) {
    if (other != null && !day.isAfter(other)) {
      throw tooEarly(other.plusDays(1), pointer);
    }
  }

  /**
   * The day is that one or an earlier one.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED}
   */
  static void requireNotAfter(LocalDate day, LocalDate latest, String pointer) {
    if (day.isAfter(latest)) {
      String detail = "The day is after " + latest + ".";
      throw new ProblemException(Problems.RULE_VIOLATED, detail)
          .errors(List.of(new FieldError(pointer, "too-late", detail)));
    }
  }

  private static ProblemException tooEarly(LocalDate earliest, String pointer) {
    String detail = "The day is before " + earliest + ".";
    return new ProblemException(Problems.RULE_VIOLATED, detail)
        .errors(List.of(new FieldError(pointer, "too-early", detail)));
  }
}
