package org.caspian.members.facility;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a booking that has the right shape. */
enum BookingRule implements Rule<BookingRule.Case> {
  /** The facility has the unit. */
  UNIT_IS_THERE("/unit", "unknown-unit", "The facility has no unit of this code.") {
    @Override
    boolean isMetBy(Case subject) {
      return subject.facility().unit(subject.asked().unit()).isPresent();
    }
  },
  /** The beginning is a time as people say it. */
  FROM_IS_A_WHOLE_MINUTE("/from", "not-a-whole-minute", "Times are in whole minutes.") {
    @Override
    boolean isMetBy(Case subject) {
      return isWholeMinute(subject.asked().from());
    }
  },
  /** The end is a time as people say it. */
  TO_IS_A_WHOLE_MINUTE("/to", "not-a-whole-minute", "Times are in whole minutes.") {
    @Override
    boolean isMetBy(Case subject) {
      return isWholeMinute(subject.asked().to());
    }
  },
  /** It begins before it ends. */
  FROM_IS_BEFORE_TO("/to", "not-after-start", "The end is not after the beginning.") {
    @Override
    boolean isMetBy(Case subject) {
      return subject.asked().from().isBefore(subject.asked().to());
    }
  },
  /** Nobody has a unit for so long that the others need not ask. */
  LASTS_A_SEASON_AT_MOST("/to", "lasts-too-long", "A booking lasts at most 92 days.") {
    @Override
    boolean isMetBy(Case subject) {
      return !subject.asked().to().isAfter(subject.asked().from().plus(LONGEST));
    }
  },
  /** What is past is not booked. */
  FROM_IS_AHEAD("/from", "in-the-past", "The time has passed already.") {
    @Override
    boolean isMetBy(Case subject) {
      return !subject.asked().from().isBefore(subject.now());
    }
  },
  /** It is near enough to be planned. */
  FROM_IS_WITHIN_TWO_YEARS(
      "/from", "too-far-ahead", "A booking begins at most 731 days from now.") {
    @Override
    boolean isMetBy(Case subject) {
      return !subject.asked().from().isAfter(subject.now().plus(FURTHEST));
    }
  },
  /** The institution vouches for all that the owner asks of persons. */
  PREREQUISITES_ARE_MET(
      "/prerequisitesMet",
      "prerequisite-not-met",
      "The facility is for persons with all of its prerequisites.") {
    @Override
    boolean isMetBy(Case subject) {
      return subject.asked().prerequisitesMet().containsAll(subject.facility().prerequisites());
    }
  };

  /** A quarter of a year, the longest one. */
  private static final Duration LONGEST = Duration.ofDays(92);

  /** Two years, one of them a leap year. */
  private static final Duration FURTHEST = Duration.ofDays(731);

  private static final int SECONDS_OF_A_MINUTE = 60;

  /**
   * What is asked for, and what else decides about it.
   *
   * @param now when it is asked
   */
  record Case(BookUnit asked, FacilityProfile facility, Instant now) {}

  private final FieldError violation;

  BookingRule(String pointer, String code, String detail) {
    this.violation = new FieldError(pointer, code, detail);
  }

  abstract boolean isMetBy(Case subject);

  @Override
  public Stream<FieldError> violations(Case subject) {
    return isMetBy(subject) ? Stream.empty() : Stream.of(violation);
  }

  private static boolean isWholeMinute(Instant time) {
    return time.getNano() == 0 && time.getEpochSecond() % SECONDS_OF_A_MINUTE == 0;
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(Case subject) {
    Rule.check(List.of(values()), subject, "The unit cannot be booked so.");
  }
}
