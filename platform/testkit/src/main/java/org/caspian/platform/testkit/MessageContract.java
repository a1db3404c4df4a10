package org.caspian.platform.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What the AsyncAPI document in {@code contracts} says of messages. */
final class MessageContract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode DOCUMENT = document();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private static final Schema HEADERS =
      REGISTRY.getSchema(DOCUMENT.at("/components/schemas/CloudEvent"));

  /** The schemas of data, compiled, by type. */
  private static final Map<String, Schema> CLOSED = new ConcurrentHashMap<>();

  private MessageContract() {}

  /** The types of all messages. */
  static Set<String> types() {
    Set<String> types = new TreeSet<>();
    messages().fieldNames().forEachRemaining(types::add);
    return types;
  }

  /** The types of the messages on a topic; empty if the document does not have it. */
  static List<String> typesOn(String topic) {
    return DOCUMENT.at("/channels/" + topic + "/messages").properties().stream()
        .map(message -> message.getKey())
        .toList();
  }

  /** The schema of a message's data; missing if there is none. */
  static JsonNode dataOf(String type) {
    return messages().path(type).path("payload");
  }

  /**
   * In what a message is not as agreed. A member that no schema knows is one, at any depth: readers
   * must tolerate it, but what is in no contract is not sent.
   *
   * @param topic where it was read
   * @param message what was sent
   * @return what is wrong, in words; empty if nothing is
   */
  static List<String> faults(String topic, CloudEvent message) {
    if (!typesOn(topic).contains(String.valueOf(message.type()))) {
      return List.of("the contracts have no such message on " + topic);
    }
    List<String> faults = new ArrayList<>(faults(HEADERS, JSON.valueToTree(message.headers())));
    if (message.value() == null) {
      faults.add("there are no data");
    } else {
      Schema data =
          CLOSED.computeIfAbsent(message.type(), type -> REGISTRY.getSchema(closed(dataOf(type))));
      faults.addAll(faults(data, message.data()));
    }
    return faults;
  }

  private static List<String> faults(Schema schema, JsonNode value) {
    return schema.validate(value).stream().map(Object::toString).toList();
  }

  /** The same schema, with objects that have no other members than it names. */
  private static JsonNode closed(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    close(copy);
    return copy;
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(MessageContract::close);
  }

  private static JsonNode messages() {
    return DOCUMENT.at("/components/messages");
  }

  private static JsonNode document() {
    String resource = "/contracts/asyncapi/caspian.json";
    try (InputStream file = MessageContract.class.getResourceAsStream(resource)) {
      return JSON.readTree(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
