package org.caspian.members.name;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word of a name, or some that mean one thing together.
 *
 * @param letters in those of {@link LatinLetters}
 * @param meaning empty for a word that is not on the list: a name of a person or a place, mostly
 * @param length how many words it is
 */
record NameWord(String letters, Optional<Meaning> meaning, int length) {

  private static final Pattern DIGIT = Pattern.compile(".*[0-9].*");

  /** What Russian adjectives and genitives end with; what is before is as in other languages. */
  private static final Pattern RUSSIAN_ENDING =
      Pattern.compile(
          "(?<=[a-z]{3})(sk(ii|i|aia|oe|ogo|oi|om|im)|n(ii|aia|oe|ogo|oi)|(ogo|ego|ix|ami|iami))$");

  /** Those of mathematics and studies, and of Turkic plurals. */
  private static final Pattern PLURAL_ENDING = Pattern.compile("(?<=ik|ie)s$|(?<=[a-z]{3})l[ae]r$");

  boolean is(Meaning.Role role) {
    return meaning.filter(known -> known.role() == role).isPresent();
  }

  /** Whether it is not on the list. */
  boolean isProper() {
    return meaning.isEmpty();
  }

  /** An initial, which one writes and another leaves out. */
  boolean isInitial() {
    return isProper() && letters.length() == 1 && !hasDigit();
  }

  /** As it is searched for. */
  String folded() {
    return LatinLetters.folded(letters);
  }

  /**
   * What stands for it whatever the language and the script: its meaning, else its skeleton; a
   * number is itself.
   */
  String key() {
    return meaning.map(known -> "=" + known.name()).orElseGet(this::keyOfProper);
  }

  private String keyOfProper() {
    if (hasDigit()) {
      return letters;
    }
    String stem = RUSSIAN_ENDING.matcher(letters).replaceAll("");
    return LatinLetters.skeleton(PLURAL_ENDING.matcher(stem).replaceAll(""))
        .toUpperCase(Locale.ROOT);
  }

  private boolean hasDigit() {
    return DIGIT.matcher(letters).matches();
  }
}
