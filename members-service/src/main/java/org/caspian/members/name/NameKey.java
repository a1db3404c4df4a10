package org.caspian.members.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a name is found and compared, whatever its script, its language and its spelling.
 *
 * @param folded all its words in few Latin letters, for typing errors
 * @param lexemes every word as it is searched for and what stands for it in every language; never
 *     empty strings
 * @param identities what equal names have in common in every language, with and without the one
 *     after whom the institution is named; none for a name that says only of what kind it is
 */
public record NameKey(String folded, Set<String> lexemes, Set<String> identities) {

  /**
   * Changes with {@link LatinLetters} and the list of words, so that keys which were made by
   * earlier ones are made anew.
   */
  public static final int RULES = 2;

  public NameKey {
    lexemes = Set.copyOf(lexemes);
    identities = Set.copyOf(identities);
  }

  /** The key of a name. */
  public static NameKey of(String name) {
    List<NameWord> words = NameWords.ofTheRegion().read(LatinLetters.words(name));
    String folded = words.stream().map(NameWord::folded).collect(Collectors.joining(" "));
    return new NameKey(folded, lexemes(words), identities(words));
  }

  /** The lexemes of a text that is no name, such as a description. */
  public static Set<String> lexemesOf(String text) {
    return lexemes(NameWords.ofTheRegion().read(LatinLetters.words(text)));
  }

  private static Set<String> lexemes(List<NameWord> words) {
    Set<String> lexemes = new TreeSet<>();
    for (NameWord word : words) {
      lexemes.addAll(List.of(word.folded().split(" ")));
      if (isSaid(word)) {
        lexemes.add(word.key());
      }
    }
    return lexemes;
  }

  private static Set<String> identities(List<NameWord> words) {
    List<NameWord> honoured = honoured(words);
    Set<String> identities = new TreeSet<>();
    Stream.<Predicate<NameWord>>of(word -> true, word -> !honoured.contains(word))
        .map(shown -> words.stream().filter(NameKey::isSaid).filter(shown).toList())
        .filter(said -> said.stream().anyMatch(NameKey::tells))
        .map(NameKey::identity)
        .forEach(identities::add);
    return identities;
  }

  /** Those who stand where a word says that the institution is named after somebody. */
  private static List<NameWord> honoured(List<NameWord> words) {
    List<NameWord> honoured = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (words.get(at).is(Meaning.Role.NAMED_AFTER)) {
        words.subList(at, words.size()).stream().filter(NameWord::isProper).forEach(honoured::add);
      }
      if (words.get(at).is(Meaning.Role.NAMED_BEFORE)) {
        words.subList(0, at).stream().filter(NameWord::isProper).forEach(honoured::add);
      }
    }
    return honoured;
  }

  private static boolean isSaid(NameWord word) {
    return !word.isInitial()
        && !word.is(Meaning.Role.STOP)
        && !word.is(Meaning.Role.NAMED_AFTER)
        && !word.is(Meaning.Role.NAMED_BEFORE);
  }

  private static boolean tells(NameWord word) {
    return word.isProper() || word.is(Meaning.Role.TELLING);
  }

  private static String identity(List<NameWord> said) {
    return said.stream().map(NameWord::key).sorted().distinct().collect(Collectors.joining(" "));
  }
}
