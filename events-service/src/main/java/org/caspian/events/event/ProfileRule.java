package org.caspian.events.event;

import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.command.Label;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.LatinText;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a profile that has the right shape, whichever command brings it. */
enum ProfileRule implements Rule<EventProfile> {
  /** An event can be listed by one Latin line. */
  LABEL_IS_KNOWN(
      "/label", "required", "None of the titles is one line of Latin letters only, so a label is needed.") {
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
  };

  private final FieldError violation;

  ProfileRule(String pointer, String code, String detail) {
    this.violation = new FieldError(pointer, code, detail);
  }

  abstract boolean isMetBy(EventProfile profile);

  @Override
  public Stream<FieldError> violations(EventProfile profile) {
    return isMetBy(profile) ? Stream.empty() : Stream.of(violation);
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(EventProfile profile) {
    Rule.check(List.of(values()), profile, "The event cannot be kept so.");
  }
}
