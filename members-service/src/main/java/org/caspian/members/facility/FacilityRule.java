package org.caspian.members.facility;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caspian.members.text.TextsInAll;
import org.caspian.platform.command.Label;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.LatinText;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a profile that has the right shape, whichever command brings it. */
enum FacilityRule implements Rule<FacilityProfile> {
  /** A facility can be listed by one Latin line. */
  LABEL_IS_KNOWN {
    @Override
    public Stream<FieldError> violations(FacilityProfile profile) {
      return Label.of(profile.label(), profile.name()).isPresent()
          ? Stream.empty()
          : Stream.of(
              new FieldError(
                  "/label",
                  "required",
                  "None of the names is one line of Latin letters only, so a label is needed."));
    }
  },
  /** A label that is asked for is such a line. */
  LABEL_IS_LATIN {
    @Override
    public Stream<FieldError> violations(FacilityProfile profile) {
      return profile.label() == null || LatinText.isLine(profile.label())
          ? Stream.empty()
          : Stream.of(
              new FieldError("/label", "not-latin", "A label is one line of Latin letters."));
    }
  },
  /** A code means one unit. */
  CODES_OF_UNITS_ARE_UNIQUE {
    @Override
    public Stream<FieldError> violations(FacilityProfile profile) {
      Set<String> seen = new HashSet<>();
      return IntStream.range(0, profile.units().size())
          .filter(place -> !seen.add(profile.units().get(place).code()))
          .mapToObj(
              place ->
                  new FieldError(
                      "/units/" + place + "/code",
                      "duplicate",
                      "Another unit of the facility has this code."));
    }
  },
  /** A list of it is no book. */
  TEXTS_FIT {
    @Override
    public Stream<FieldError> violations(FacilityProfile profile) {
      Stream<SortedMap<String, String>> texts =
          Stream.concat(
              Stream.of(profile.name(), profile.description(), profile.prerequisiteNote()),
              profile.units().stream().map(FacilityUnit::name));
      return TextsInAll.violations(texts);
    }
  };

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(FacilityProfile profile) {
    Rule.check(List.of(values()), profile, "The facility cannot be kept so.");
  }
}
