package org.caspian.platform.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The examples of the platform's document would pass as what they are an example of. Unlike the
 * linter of {@code contracts/check} this knows the formats: code lists, zones, academic years.
 */
class ExamplesOfThePlatformTest {

  private final List<String> wrong = new ArrayList<>();
  private JsonNode document;
  private JsonNode components;
  private int tried;

  @BeforeEach
  void readTheDocument() throws IOException {
    document =
        new ObjectMapper().readTree(Path.of("../../contracts/openapi/caspian.json").toFile());
    components = ClosedSchemas.close(document.path("components"));
  }

  @Test
  void ofPropertiesAreRight() {
    components
        .path("schemas")
        .forEachEntry(
            (name, schema) -> {
              tryAll(name, schema);
              schema
                  .path("properties")
                  .forEachEntry((property, of) -> tryAll(name + "." + property, of));
            });

    assertEquals(List.of(), wrong);
    assertTrue(tried > 300, "only " + tried);
  }

  @Test
  void ofParametersAndBodiesAreRight() {
    document
        .path("paths")
        .forEach(path -> path.forEachEntry((method, operation) -> tryAllOf(operation)));

    assertEquals(List.of(), wrong);
    assertTrue(tried > 100, "only " + tried);
  }

  private void tryAllOf(JsonNode operation) {
    String name = operation.path("operationId").textValue();
    for (JsonNode parameter : operation.path("parameters")) {
      tryOne(name + " " + parameter.path("name"), parameter.path("schema"), parameter);
    }
    for (JsonNode body : operation.at("/requestBody/content")) {
      tryOne(name + " body", body.path("schema"), body);
    }
  }

  private void tryAll(String name, JsonNode schema) {
    schema.path("examples").forEach(example -> tryValue(name, schema, example));
  }

  private void tryOne(String name, JsonNode schema, JsonNode of) {
    if (of.has("example")) {
      tryValue(name, schema, of.path("example"));
    }
  }

  private void tryValue(String name, JsonNode schema, JsonNode value) {
    tried++;
    Shape.of(schema, components)
        .errorsOf(value)
        .forEach(error -> wrong.add(name + error.pointer() + ": " + error.detail()));
  }
}
