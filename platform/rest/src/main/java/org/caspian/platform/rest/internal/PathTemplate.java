package org.caspian.platform.rest.internal;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path of the document, with variables: {@code /v1/things/{id}}.
 *
 * @param text as the document has it
 * @param pattern what paths of requests match
 * @param literals how many characters of it are no variable
 */
record PathTemplate(String text, Pattern pattern, int literals) {

  /** As JAX-RS chooses: who says more of the path goes first. */
  static final Comparator<PathTemplate> MOST_LITERAL_FIRST =
      Comparator.comparingInt(PathTemplate::literals).reversed();

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  static PathTemplate of(String text) {
    List<String> literals = List.of(VARIABLE.split(text, -1));
    String regex = literals.stream().map(Pattern::quote).collect(Collectors.joining("[^/]+"));
    return new PathTemplate(
        text, Pattern.compile(regex), literals.stream().mapToInt(String::length).sum());
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }
}
