package org.caspian.platform.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The vocabularies of all jars and services, against the document that they fill. */
class WordsOfThePlatformTest {

  private static final Path ROOT = Path.of("../..");
  private static final Map<String, String> WRITTEN =
      Map.of("query", "?%s", "path", "{%s}", "header", "%s");

  private final ObjectMapper mapper = new ObjectMapper();
  private final Set<String> names = new HashSet<>();

  @Test
  void allAreInTheDocument() throws IOException {
    collectNames(mapper.readTree(ROOT.resolve("contracts/openapi/caspian.json").toFile()));

    Set<String> unused = new TreeSet<>();
    int files = 0;
    for (Path file : vocabularies()) {
      mapper.readTree(file.toFile()).fieldNames().forEachRemaining(unused::add);
      files++;
    }
    unused.removeAll(names);

    assertTrue(files > 5, "only " + files);
    assertEquals(Set.of(), unused);
  }

  private static List<Path> vocabularies() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT);
        Stream<Path> jars = Files.list(ROOT.resolve("platform"))) {
      return Stream.concat(modules, jars)
          .map(jar -> jar.resolve("src/main/resources").resolve(Vocabulary.RESOURCE))
          .filter(Files::exists)
          .toList();
    }
  }

  private void collectNames(JsonNode document) {
    document
        .at("/components/schemas")
        .forEachEntry(
            (name, schema) -> {
              names.add(name);
              for (var property : schema.path("properties").properties()) {
                names.add(property.getKey());
                names.add(name + "." + property.getKey());
              }
            });
    document
        .path("paths")
        .forEachEntry(
            (path, item) -> item.forEachEntry((method, of) -> collectNames(method, path, of)));
  }

  private void collectNames(String method, String path, JsonNode operation) {
    names.add(method.toUpperCase(Locale.ROOT) + " " + path);
    for (JsonNode parameter : operation.path("parameters")) {
      String form = WRITTEN.get(parameter.path("in").textValue());
      names.add(form.formatted(parameter.path("name").textValue()));
    }
    operation
        .path("responses")
        .forEach(answer -> answer.path("headers").fieldNames().forEachRemaining(names::add));
  }
}
