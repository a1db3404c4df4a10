package org.caspian.members.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of {@code words.txt}: what the languages of the region translate in names. */
final class NameWords {

  private static final String RESOURCE = "words.txt";
  private static final String ANY_ENDING = "*";
  private static final int LONGEST_PHRASE = 3;

  /** Shorter stems than this are told by the whole word only. */
  private static final int SHORTEST_STEM = 3;

  private static final NameWords REGION = read();

  private final Map<String, Meaning> wholes = new HashMap<>();
  private final Map<String, Meaning> stems = new HashMap<>();

  private NameWords() {}

  /** Those of the region. */
  static NameWords ofTheRegion() {
    return REGION;
  }

  private static NameWords read() {
    NameWords words = new NameWords();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                NameWords.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(words::learn);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private void learn(String[] line) {
    Meaning meaning = Meaning.of(line[0]);
    for (int place = 1; place < line.length; place++) {
      String spelling = String.join(" ", LatinLetters.words(line[place].replace('_', ' ')));
      (line[place].endsWith(ANY_ENDING) ? stems : wholes).putIfAbsent(spelling, meaning);
    }
  }

  /** What the words mean one by one, and together where the list has them together. */
  List<NameWord> read(List<String> words) {
    List<NameWord> read = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      NameWord next = next(words, at);
      read.add(next);
      at += next.length();
    }
    return read;
  }

  private NameWord next(List<String> words, int at) {
    for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 1; length--) {
      String phrase = String.join(" ", words.subList(at, at + length));
      Optional<Meaning> meaning = Optional.ofNullable(wholes.get(phrase)).or(() -> stem(phrase));
      if (meaning.isPresent() && phrase.contains(" ")) {
        int taken = length;
        return new NameWord(phrase, meaning, taken);
      }
    }
    String word = words.get(at);
    return new NameWord(word, Optional.ofNullable(wholes.get(word)).or(() -> stem(word)), 1);
  }

  /** By the longest stem. A phrase is told by a stem with a blank in it only. */
  private Optional<Meaning> stem(String spelling) {
    int shortest = Math.max(SHORTEST_STEM, spelling.indexOf(' ') + 2);
    for (int length = spelling.length(); length >= shortest; length--) {
      Meaning meaning = stems.get(spelling.substring(0, length));
      if (meaning != null) {
        return Optional.of(meaning);
      }
    }
    return Optional.empty();
  }
}
