package org.caspian.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A topic brings what was sent long ago, so it is kept as it was. */
class MessagesAsReleasedTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode TODAY = document("asyncapi/caspian.json");
  private static final JsonNode RELEASED = document("released/messages.json");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  @Test
  void areAllKept() {
    List<Map.Entry<String, JsonNode>> kept =
        messages().map(message -> Map.entry(type(message), message.get("data"))).toList();
    List<Map.Entry<String, JsonNode>> released =
        RELEASED.at("/components/messages").properties().stream()
            .flatMap(
                message ->
                    message
                        .getValue()
                        .get("examples")
                        .valueStream()
                        .map(example -> Map.entry(message.getKey(), example.get("payload"))))
            .toList();

    assertTrue(!released.isEmpty(), "nothing was released");
    assertEquals(
        List.of(),
        released.stream().filter(message -> !kept.contains(message)).toList(),
        "is not in golden/messages.json as it was released");
  }

  /** All but that more may be always there today: a reader finds each member as it is now. */
  @ParameterizedTest
  @MethodSource("named")
  void haveNothingThatIsSomethingElseToday(JsonNode message) {
    JsonNode type = TODAY.at("/components/messages").path(type(message));

    assertTrue(
        TODAY
            .at("/channels")
            .path(message.get("topic").asText())
            .path("messages")
            .has(type(message)),
        "is on its topic no longer");
    assertEquals(List.of(), faults(optional(type.get("payload")), message.get("data")));
    assertEquals(
        List.of(), faults(TODAY.at("/components/schemas/CloudEvent"), message.get("headers")));
    assertEquals(List.of(), faults(type.at("/bindings/kafka/key"), message.get("key")));
  }

  /** The same schema, of which nothing has to be there. */
  private static JsonNode optional(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    copy.findParents("required").stream()
        .filter(part -> part.get("required").isArray())
        .forEach(part -> ((ObjectNode) part).remove("required"));
    return copy;
  }

  private static List<?> faults(JsonNode schema, JsonNode value) {
    return SCHEMAS.getSchema(schema).validate(value);
  }

  static Stream<Named<JsonNode>> named() {
    return messages().map(message -> Named.of(type(message), message));
  }

  private static Stream<JsonNode> messages() {
    return document("golden/messages.json").get("messages").valueStream();
  }

  private static String type(JsonNode message) {
    return message.at("/headers/ce_type").asText();
  }

  private static JsonNode document(String file) {
    try {
      return JSON.readTree(Path.of(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
