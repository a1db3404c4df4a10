package org.caspian.platform.rest.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the words of the API mean, so that the same word means the same wherever it stands. Each jar
 * and each service brings the words that it adds, in a file of its own; the document is filled in
 * with them.
 *
 * <p>An entry is named by what it is about: {@code agreementId} for a property of any schema,
 * {@code ActorView.code} for that of one schema, {@code ActorView} for a schema, {@code ?state} for
 * a parameter of queries, {@code {id}} for one of paths, {@code If-Match} for a header, {@code POST
 * /v1/nominations} for the body that an operation takes.
 */
final class Vocabulary {

  /** Where a jar has its words. */
  static final String RESOURCE = "META-INF/vocabulary.json";

  /**
   * What is said of a word.
   *
   * @param description null if it is told only where the word stands
   * @param example a right value; null if the word has none
   */
  record Word(String description, Object example) {}

  private final Map<String, Word> words;

  Vocabulary(Map<String, Word> words) {
    this.words = Map.copyOf(words);
  }

  /**
   * The words of all jars of the application.
   *
   * @throws IllegalStateException if two say different things of one word
   */
  static Vocabulary ofTheApplication() {
    Map<String, Word> words = new HashMap<>();
    try {
      ClassLoader classes = Thread.currentThread().getContextClassLoader();
      for (URL file : Collections.list(classes.getResources(RESOURCE))) {
        read(file).forEach((name, word) -> add(words, name, word));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return new Vocabulary(words);
  }

  private static Map<String, Word> read(URL file) throws IOException {
    try (InputStream in = file.openStream()) {
      return new ObjectMapper().readValue(in, new TypeReference<Map<String, Word>>() {});
    }
  }

  private static void add(Map<String, Word> words, String name, Word word) {
    Word before = words.putIfAbsent(name, word);
    if (before != null && !before.equals(word)) {
      throw new IllegalStateException("the vocabulary says two things of " + name);
    }
  }

  /** What the first of the names that has a description is described by. */
  Optional<String> description(String... names) {
    return first(Word::description, names);
  }

  /** The example of the first of the names that has one. */
  Optional<Object> example(String... names) {
    return first(Word::example, names);
  }

  private <T> Optional<T> first(Function<Word, T> part, String... names) {
    return Stream.of(names)
        .filter(words::containsKey)
        .map(words::get)
        .flatMap(word -> Stream.ofNullable(part.apply(word)))
        .findFirst();
  }
}
