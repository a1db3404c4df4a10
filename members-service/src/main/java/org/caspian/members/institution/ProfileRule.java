package org.caspian.members.institution;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caspian.members.text.TextsInAll;
import org.caspian.platform.command.Label;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.LatinText;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What must be true of a profile that has the right shape, whichever command brings it. */
enum ProfileRule {
  /** An institution can be listed by one Latin line. */
  LABEL_IS_KNOWN {
    @Override
    Stream<FieldError> violations(InstitutionProfile profile, Year now) {
      return Stream.of(new FieldError("/label", "required", LABEL_REQUIRED))
          .filter(error -> Label.of(profile.label(), profile.name()).isEmpty());
    }
  },
  /** A label that is asked for is such a line. */
  LABEL_IS_LATIN {
    @Override
    Stream<FieldError> violations(InstitutionProfile profile, Year now) {
      return Stream.ofNullable(profile.label())
          .filter(label -> !LatinText.isLine(label))
          .map(label -> new FieldError("/label", "not-latin", NOT_LATIN));
    }
  },
  /** Nobody teaches before the university is founded. */
  FOUNDED_IS_PAST {
    @Override
    Stream<FieldError> violations(InstitutionProfile profile, Year now) {
      return Stream.ofNullable(profile.founded())
          .filter(year -> year > now.getValue())
          .map(
              year ->
                  new FieldError("/founded", "in-future", "The year is not over the present one."));
    }
  },
  /** A subdivision is one of the country. */
  SUBDIVISION_IS_OF_THE_COUNTRY {
    @Override
    Stream<FieldError> violations(InstitutionProfile profile, Year now) {
      return Stream.ofNullable(profile.subdivision())
          .filter(subdivision -> !subdivision.startsWith(profile.country() + "-"))
          .map(subdivision -> new FieldError("/subdivision", "of-another-country", OTHER_COUNTRY));
    }
  },
  /** The present official names are those of the map, and are said there only. */
  LABELS_IN_USE_ARE_THOSE_OF_THE_MAP {
    @Override
    Stream<FieldError> violations(InstitutionProfile profile, Year now) {
      return namesAt(
          profile,
          name ->
              name.type() == NameType.LABEL
                  && name.hasNoEnd()
                  && !name.value().equals(profile.name().get(name.language())),
          "",
          "not-the-name",
          NOT_THE_NAME);
    }
  },
  /** An id has the normal form of its register. */
  IDENTIFIERS_HAVE_THE_FORM_OF_THEIR_SCHEME {
    @Override
    Stream<FieldError> violations(InstitutionProfile profile, Year now) {
      return profile.identifiers().stream()
          .filter(identifier -> !identifier.scheme().hasForm(identifier.value()))
          .map(identifier -> identifier.error("bad-format", NOT_THE_FORM));
    }
  },
  /** The check character of an id fits. */
  IDENTIFIERS_ARE_SOUND {
    @Override
    Stream<FieldError> violations(InstitutionProfile profile, Year now) {
      return profile.identifiers().stream()
          .filter(identifier -> identifier.scheme().hasForm(identifier.value()))
          .filter(identifier -> !identifier.scheme().isSound(identifier.value()))
          .map(identifier -> identifier.error("bad-check-digits", NOT_SOUND));
    }
  },
  /** No name ends before it begins. */
  NAMES_END_AFTER_THEY_BEGIN {
    @Override
    Stream<FieldError> violations(InstitutionProfile profile, Year now) {
      return namesAt(
          profile,
          name -> name.from() != null && name.to() != null && name.to().isBefore(name.from()),
          "/to",
          "before-from",
          "The last day is not before the first.");
    }
  },
  /** A profile is a page, not a book. */
  DESCRIPTIONS_ARE_SHORT {
    @Override
    Stream<FieldError> violations(InstitutionProfile profile, Year now) {
      return Stream.ofNullable(profile.description())
          .flatMap(description -> description.entrySet().stream())
          .filter(text -> words(text.getValue()) > MOST_WORDS)
          .map(
              text ->
                  new FieldError(
                      "/description/" + text.getKey(),
                      "too-many-words",
                      "It has more than " + MOST_WORDS + " words.",
                      Map.of("max", MOST_WORDS, "words", words(text.getValue()))));
    }
  },
  /** A list of it is no book, and a message of it is not too large. */
  TEXTS_FIT {
    @Override
    Stream<FieldError> violations(InstitutionProfile profile, Year now) {
      return TextsInAll.violations(profile.texts());
    }
  };

  /** Words that a description in one language may have. */
  private static final int MOST_WORDS = 300;

  private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}]+");

  private static final String LABEL_REQUIRED =
      "None of the names is one line of Latin letters only, so a label is needed.";
  private static final String OTHER_COUNTRY = "The code begins with that of the country.";
  private static final String NOT_THE_FORM = "It has not the normal form of its scheme.";
  private static final String NOT_SOUND = "The check character does not fit.";
  private static final String NOT_THE_NAME =
      "A label without an end is the name of its language in name; a past one has its last day.";
  private static final String NOT_LATIN = "A label is one line of Latin letters.";

  private static Stream<FieldError> namesAt(
      InstitutionProfile profile,
      Predicate<InstitutionName> wrong,
      String member,
      String code,
      String detail) {
    return IntStream.range(0, profile.names().size())
        .filter(index -> wrong.test(profile.names().get(index)))
        .mapToObj(index -> new FieldError("/names/" + index + member, code, detail));
  }

  private static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  /** What of the profile does not meet the rule; empty if it does. */
  abstract Stream<FieldError> violations(InstitutionProfile profile, Year now);

  /**
   * Checks all rules, and before them {@link ProfileShape}.
   *
   * @throws ProblemException {@link Problems#INVALID_BODY} for what is wrong with the shape, {@link
   *     Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(InstitutionProfile profile, Year now) {
    List<FieldError> misshapen = ProfileShape.errorsOf(profile);
    if (!misshapen.isEmpty()) {
      throw new ProblemException(Problems.INVALID_BODY, "The institution cannot be written so.")
          .errors(misshapen);
    }
    List<FieldError> violations = new ArrayList<>();
    for (ProfileRule rule : values()) {
      rule.violations(profile, now).forEach(violations::add);
    }
    if (!violations.isEmpty()) {
      throw new ProblemException(Problems.RULE_VIOLATED, "The institution cannot be kept so.")
          .errors(violations);
    }
  }
}
