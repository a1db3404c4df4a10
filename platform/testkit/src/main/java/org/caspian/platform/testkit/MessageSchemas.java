package org.caspian.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The schemas of messages and the samples of them in {@code contracts}. */
public final class MessageSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private MessageSchemas() {}

  /**
   * The sample of a message, to be made one's own.
   *
   * @param type the message's type
   * @return its data
   */
  public static ObjectNode sample(String type) {
    return (ObjectNode) read("samples", type);
  }

  /**
   * Fails unless the message's data are as the schema of its type says, and have no member that the
   * schema does not know: a reader must tolerate one, but we must not send what is in no contract.
   *
   * @param message what was sent
   */
  public static void assertFits(CloudEvent message) {
    JsonNode schema = read("schemas", message.type());
    assertEquals(
        List.of(), REGISTRY.getSchema(schema).validate(message.data()), message.data().toString());
    List<String> unknown = new ArrayList<>();
    message.data().fieldNames().forEachRemaining(unknown::add);
    schema.get("properties").fieldNames().forEachRemaining(unknown::remove);
    assertEquals(List.of(), unknown, "are in no schema");
  }

  private static JsonNode read(String folder, String type) {
    String resource = "/contracts/" + folder + "/" + type + ".json";
    try (InputStream file = MessageSchemas.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalArgumentException("there is no " + resource);
      }
      return JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
