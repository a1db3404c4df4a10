package org.caspian.platform.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The paths of an OpenAPI document, and which of them a request is for. */
final class DocumentedPaths {

  /**
   * A path of the document.
   *
   * @param path with its parameters in braces
   * @param methods that it has, in capitals
   * @param pattern what matches it
   */
  record Template(String path, List<String> methods, Pattern pattern) {}

  private final List<Template> templates;

  private DocumentedPaths(List<Template> templates) {
    this.templates = templates;
  }

  /**
   * All.
   *
   * @param document an OpenAPI document, JSON
   */
  static DocumentedPaths of(String document) {
    return new DocumentedPaths(
        tree(document).path("paths").properties().stream()
            // What is written out comes before what stands for anything.
            .sorted(Comparator.comparingInt(path -> parameters(path.getKey())))
            .map(DocumentedPaths::template)
            .toList());
  }

  /**
   * The one that a request is for.
   *
   * @param path that was asked, without a query
   */
  Optional<Template> find(String path) {
    return templates.stream()
        .filter(template -> template.pattern().matcher(path).matches())
        .findFirst();
  }

  private static Template template(Map.Entry<String, JsonNode> path) {
    return new Template(
        path.getKey(),
        path.getValue().properties().stream()
            .map(operation -> operation.getKey().toUpperCase(Locale.ROOT))
            .toList(),
        pattern(path.getKey()));
  }

  private static int parameters(String path) {
    return path.split("\\{", -1).length;
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(
        Stream.of(path.split("/", -1))
            .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
            .collect(Collectors.joining("/")));
  }

  private static JsonNode tree(String document) {
    try {
      return new ObjectMapper().readTree(document);
    } catch (JsonProcessingException noJson) {
      throw new IllegalArgumentException(noJson);
    }
  }
}
