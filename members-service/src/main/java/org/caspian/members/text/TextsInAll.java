package org.caspian.members.text;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;

/**
 * How long the texts of one object may be in all their languages together. Each text has a limit of
 * its own, but forty languages of each would make one row of a list as long as a book, and a list
 * has 200 rows.
 */
public final class TextsInAll {

  /**
   * The most characters: enough for a text of full length in four languages. A page of 200 such
   * objects is 6 MB in Cyrillic letters.
   */
  public static final int MOST = 16 * 1024;

  private TextsInAll() {}

  /**
   * What is told of an object whose texts are longer together; empty if they are not.
   *
   * @param texts maps from language tags to texts; null for what is not said
   */
  public static Stream<FieldError> violations(Stream<? extends Map<String, String>> texts) {
    long length =
        texts
            .filter(Objects::nonNull)
            .flatMap(map -> map.entrySet().stream())
            .mapToLong(text -> text.getKey().length() + text.getValue().length())
            .sum();
    return length <= MOST
        ? Stream.empty()
        : Stream.of(
            new FieldError(
                "",
                "texts-too-long",
                "All texts with their language tags have "
                    + length
                    + " characters together, and "
                    + MOST
                    + " at most may be kept.",
                Map.of("max", MOST, "length", length)));
  }
}
