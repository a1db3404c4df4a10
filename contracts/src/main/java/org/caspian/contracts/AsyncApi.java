package org.caspian.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The AsyncAPI 3 document of all messages, made from their schemas and samples: a message type
 * {@code org.caspian.mobility.stay.planned.v1} is on the topic {@code caspian.mobility.stay.v1}.
 * The messages are CloudEvents 1.0 on Kafka in binary mode.
 */
final class AsyncApi {

  /** Its place in {@code contracts}. */
  static final String FILE = "asyncapi/caspian.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode channels = object();
  private final ObjectNode operations = object();
  private final ObjectNode messages = object();

  private AsyncApi() {}

  /**
   * Makes the document.
   *
   * @param contracts the folder that has {@code schemas} and {@code samples}
   * @return the document
   */
  static JsonNode document(Path contracts) {
    AsyncApi document = new AsyncApi();
    for (Path schema : schemas(contracts.resolve("schemas"))) {
      document.add(
          type(schema),
          read(schema),
          read(contracts.resolve("samples").resolve(schema.getFileName())));
    }
    return document.whole();
  }

  /**
   * The types of all messages, in order.
   *
   * @param contracts the folder that has {@code schemas}
   */
  static List<String> types(Path contracts) {
    return schemas(contracts.resolve("schemas")).stream().map(AsyncApi::type).toList();
  }

  private static String type(Path schema) {
    return schema.getFileName().toString().replaceFirst("\\.json$", "");
  }

  private void add(String type, ObjectNode schema, JsonNode sample) {
    // org.caspian.<service>.<aggregate>.<what>.v<version>
    String[] words = type.split("\\.");
    String topic = "caspian.%s.%s.%s".formatted(words[2], words[3], words[5]);
    String sending = words[2] + "." + words[3];

    ObjectNode channel = channels.withObjectProperty(topic);
    channel.put("address", topic);
    channel.withObjectProperty("messages").putObject(type).put("$ref", message(type));

    ObjectNode operation = operations.withObjectProperty(sending);
    operation.put("action", "send");
    operation.withObjectProperty("channel").put("$ref", "#/channels/" + topic);
    operation.put("summary", "The %s-service tells of %s".formatted(words[2], words[3]));
    operation
        .withArrayProperty("messages")
        .addObject()
        .put("$ref", "#/channels/%s/messages/%s".formatted(topic, type));

    ObjectNode message = messages.putObject(type);
    message.put("name", type);
    message.put("title", schema.path("title").asText());
    message.put("summary", schema.path("description").asText());
    message.put("contentType", "application/json");
    message.putObject("headers").put("$ref", "#/components/schemas/CloudEvent");
    message.set("payload", schema.without("$schema"));
    message
        .putObject("bindings")
        .putObject("kafka")
        .set("key", object().put("type", "string").put("format", "uuid"));
    message.putArray("examples").addObject().set("payload", sample);
  }

  private static String message(String type) {
    return "#/components/messages/" + type;
  }

  private ObjectNode whole() {
    ObjectNode document = object();
    document.put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "Caspian platform: messages")
        .put("version", "1.0.0")
        .put(
            "description",
            "What the services tell each other, and what the change feed is made of. Every message"
                + " has a key, the id of what it is about; those of one key come in the order of"
                + " their versions. A message may come more than once: ce_id tells.");
    document.put("defaultContentType", "application/json");
    document.set("channels", channels);
    document.set("operations", operations);
    ObjectNode components = document.putObject("components");
    components.putObject("schemas").set("CloudEvent", cloudEvent());
    components.set("messages", messages);
    return document;
  }

  /** The headers, each a text in UTF-8 (Kafka protocol binding for CloudEvents 1.0.2). */
  private static ObjectNode cloudEvent() {
    ObjectNode schema = object();
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    header(properties, "ce_specversion", "The version of CloudEvents.").put("const", "1.0");
    header(properties, "ce_id", "The message's own id: seen twice, it is the same message.")
        .put("format", "uuid");
    header(properties, "ce_source", "The service that tells, such as /mobility-service.");
    header(properties, "ce_type", "The name of the message.");
    header(properties, "ce_subject", "The path of what it is about.");
    header(properties, "ce_time", "When it happened.").put("format", "date-time");
    header(properties, "ce_dataschema", "The name of the schema of its data.")
        .put("pattern", "^urn:caspian:schema:");
    header(properties, "ce_aggregateversion", "The version of the object that it tells of.")
        .put("pattern", "^[1-9][0-9]*$");
    header(properties, "ce_audience", "Whom it may be shown to: ids of institutions, or public.");
    header(properties, "content-type", "Of the data.").put("const", "application/json");
    List<String> always =
        properties.properties().stream().map(property -> property.getKey()).toList();
    always.forEach(schema.putArray("required")::add);
    header(properties, "traceparent", "W3C Trace Context of the request that it came of, if any.");
    return schema;
  }

  private static ObjectNode header(ObjectNode properties, String name, String description) {
    return properties.putObject(name).put("type", "string").put("description", description);
  }

  private static List<Path> schemas(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ObjectNode read(Path file) {
    try {
      return (ObjectNode) JSON.readTree(file.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
