package org.caspian.platform.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a code list: a code on each line, after a space what belongs to it, lines with {@code #}
 * for people.
 */
final class CodeListResource {

  private CodeListResource() {}

  /** Code to what stands behind it; the empty string if nothing does. */
  static Map<String, String> read(String name) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                CodeListResource.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length == 2 ? parts[1] : ""));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The codes of this many characters. */
  static Set<String> ofLength(int length, String name) {
    return read(name).keySet().stream()
        .filter(code -> code.length() == length)
        .collect(Collectors.toSet());
  }

  /** The codes, and the codes that stand behind them. */
  static Set<String> withSynonyms(String name) {
    return read(name).entrySet().stream()
        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toSet());
  }

  /** What stands behind a code, or the code if nothing does. */
  static Set<String> shortest(String name) {
    return read(name).entrySet().stream()
        .map(entry -> entry.getValue().isEmpty() ? entry.getKey() : entry.getValue())
        .collect(Collectors.toSet());
  }
}
