package org.caspian.members.assembly;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of an arrival that is to be recorded. */
enum ArrivalRule implements Rule<ArrivalRule.Case> {
  /** It is an institution or another organisation. */
  ONE_IS_NAMED("/organisation", "one-of", "Name either an institution or an organisation.") {
    @Override
    boolean isMetBy(Case asked) {
      return (asked.body().institution() == null) != (asked.body().organisation() == null);
    }
  },
  /** Members are in the register. */
  MEMBER_IS_AN_INSTITUTION("/institution", "required", "A member is named by its institution.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.body().kind() != AttendanceKind.MEMBER || asked.body().institution() != null;
    }
  },
  /** Where an organisation is, nobody else knows. */
  ORGANISATION_HAS_A_COUNTRY(
      "/country", "required", "An organisation has a country, and it only.") {
    @Override
    boolean isMetBy(Case asked) {
      return (asked.body().organisation() == null) == (asked.body().country() == null);
    }
  },
  /** Nobody has come before they come. */
  IT_HAS_HAPPENED("/at", "in-future", "It has not happened yet.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.body().at() == null || !asked.body().at().isAfter(asked.now());
    }
  };

  private final FieldError violation;

  ArrivalRule(String pointer, String code, String detail) {
    this.violation = new FieldError(pointer, code, detail);
  }

  /**
   * An arrival as it is told.
   *
   * @param now when it is told
   */
  record Case(RecordArrival body, Instant now) {}

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
    Rule.check(List.of(values()), asked, "The arrival cannot be recorded so.");
  }
}
