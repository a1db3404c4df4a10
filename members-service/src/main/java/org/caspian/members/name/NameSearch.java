package org.caspian.members.name;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody who searches for a name means.
 *
 * @param words a tsquery over the lexemes of {@link NameKey}: every word, the last ones also as
 *     beginnings; empty when there is nothing to search for
 * @param kinds the same of the words that have a meaning, which are not mistyped; may be empty
 * @param mistyped the other words, folded, to be compared by trigrams; empty if there is none long
 *     enough for that
 */
public record NameSearch(
    Optional<String> words, Optional<String> kinds, Optional<String> mistyped) {

  /** A skeleton of fewer letters is that of too many words. */
  private static final int SHORTEST_SKELETON = 3;

  /** In shorter words an error leaves nothing to go by. */
  private static final int SHORTEST_MISTYPED = 4;

  /** What is meant by a text that somebody typed. */
  public static NameSearch of(String text) {
    List<NameWord> all = NameWords.ofTheRegion().read(LatinLetters.words(text));
    List<NameWord> said = all.stream().filter(word -> !isEmpty(word)).toList();
    List<NameWord> words = said.isEmpty() ? all : said;
    String mistyped =
        words.stream()
            .filter(NameWord::isProper)
            .map(NameWord::folded)
            .filter(word -> word.length() >= SHORTEST_MISTYPED)
            .collect(Collectors.joining(" "));
    return new NameSearch(
        conjunction(words),
        conjunction(words.stream().filter(word -> !word.isProper()).toList()),
        Optional.of(mistyped).filter(some -> !some.isEmpty()));
  }

  private static boolean isEmpty(NameWord word) {
    return !word.isProper() && !word.is(Meaning.Role.TELLING) && !word.is(Meaning.Role.KIND);
  }

  private static Optional<String> conjunction(List<NameWord> words) {
    return Optional.of(words.stream().map(NameSearch::lexemes).collect(Collectors.joining(" & ")))
        .filter(some -> !some.isEmpty());
  }

  /** The letters and digits of a word need no escape. */
  private static String lexemes(NameWord word) {
    if (!word.isProper() && !isEmpty(word)) {
      return "'" + word.key() + "'";
    }
    String beginning = "'" + word.folded().replace(" ", "':* & '") + "':*";
    String skeleton = word.key();
    return word.isProper() && skeleton.length() >= SHORTEST_SKELETON
        ? "(" + beginning + " | '" + skeleton + "')"
        : beginning;
  }
}
