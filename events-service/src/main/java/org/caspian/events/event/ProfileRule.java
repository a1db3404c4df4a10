package org.caspian.events.event;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.command.Label;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.LatinText;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a profile that has the right shape, whichever command brings it. */
enum ProfileRule implements Rule<ProfileRule.Case> {
  /** An event can be listed by one Latin line. */
  LABEL_IS_KNOWN(
      "/label",
      "required",
      "None of the titles is one line of Latin letters only, so a label is needed.") {
    @Override
    boolean isMetBy(EventProfile profile) {
      return Label.of(profile.label(), profile.title()).isPresent();
    }
  },
  /** A label that is asked for is such a line. */
  LABEL_IS_LATIN("/label", "not-latin", "A label is one line of Latin letters.") {
    @Override
    boolean isMetBy(EventProfile profile) {
      return profile.label() == null || LatinText.isLine(profile.label());
    }
  },
  /** Clocks at the place show the time of the beginning. */
  START_EXISTS("/localStart", "no-such-local-time", "Clocks at the place leave this time out.") {
    @Override
    boolean isMetBy(EventProfile profile) {
      return profile.start().exists();
    }
  },
  /** Clocks at the place show the time of the end. */
  END_EXISTS("/localEnd", "no-such-local-time", "Clocks at the place leave this time out.") {
    @Override
    boolean isMetBy(EventProfile profile) {
      return profile.end().exists();
    }
  },
  /** It begins before it ends: as instants, for clocks are put back. */
  START_IS_BEFORE_END("/localEnd", "not-after-start", "The end is not after the start.") {
    @Override
    boolean isMetBy(EventProfile profile) {
      return profile.start().instant().isBefore(profile.end().instant());
    }
  },
  /** It is over within a year, leap years too. */
  LASTS_A_YEAR_AT_MOST("/localEnd", "lasts-too-long", "An event lasts at most 366 days.") {
    @Override
    boolean isMetBy(EventProfile profile) {
      return !profile.localEnd().isAfter(profile.localStart().plusDays(MOST_DAYS));
    }
  },
  /** It is near enough to be planned. */
  START_IS_WITHIN_TEN_YEARS(
      "/localStart", "too-far-ahead", "An event begins at most 10 years from now.") {
    @Override
    boolean isMetBy(Case subject) {
      return !subject
          .start()
          .isAfter(subject.now().atOffset(ZoneOffset.UTC).plusYears(MOST_YEARS).toInstant());
    }
  },
  /** Nobody is locked in by a beginning that is put before now. */
  START_IS_AHEAD("/localStart", "in-the-past", "Who is registered was told of a later start.") {
    @Override
    boolean isMetBy(Case subject) {
      return !subject.mustBeAhead() || subject.start().isAfter(subject.now());
    }
  };

  private static final int MOST_DAYS = 366;
  private static final int MOST_YEARS = 10;

  /**
   * What is asked for, and what else decides about it.
   *
   * @param now when it is asked
   * @param mustBeAhead whether persons may be registered for what is to come
   */
  record Case(EventProfile profile, Instant now, boolean mustBeAhead) {

    Instant start() {
      return profile.start().instant();
    }
  }

  private final FieldError violation;

  ProfileRule(String pointer, String code, String detail) {
    this.violation = new FieldError(pointer, code, detail);
  }

  /** Most rules ask the profile alone. */
  boolean isMetBy(EventProfile profile) {
    return true;
  }

  boolean isMetBy(Case subject) {
    return isMetBy(subject.profile());
  }

  @Override
  public Stream<FieldError> violations(Case subject) {
    return isMetBy(subject) ? Stream.empty() : Stream.of(violation);
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(Case subject) {
    Rule.check(List.of(values()), subject, "The event cannot be kept so.");
  }
}
