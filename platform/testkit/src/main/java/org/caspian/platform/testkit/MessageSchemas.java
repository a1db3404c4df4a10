package org.caspian.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas of messages and the samples of them in {@code contracts}. */
public final class MessageSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();

  private MessageSchemas() {}

  /**
   * The sample of a message, to be made one's own.
   *
   * @param type the message's type
   * @return its data
   */
  public static ObjectNode sample(String type) {
    return read("/contracts/samples/" + type + ".json");
  }

  /**
   * Where messages were released.
   *
   * @return names of topics
   */
  public static Set<String> releasedTopics() {
    return releasedMessages()
        .map(message -> message.get("topic").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Messages as they were released, which a topic may bring again: whoever reads it today must be
   * able to read these.
   *
   * @param topic name of the topic
   * @return at least one
   */
  public static List<CloudEvent> released(String topic) {
    List<CloudEvent> messages =
        releasedMessages()
            .filter(message -> topic.equals(message.get("topic").asText()))
            .map(MessageSchemas::event)
            .toList();
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("no message was released on " + topic);
    }
    return messages;
  }

  private static Stream<JsonNode> releasedMessages() {
    return read("/contracts/golden/messages.json").get("messages").valueStream();
  }

  private static CloudEvent event(JsonNode message) {
    Map<String, String> headers = new LinkedHashMap<>();
    message
        .get("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return new CloudEvent(
        message.get("key").asText(), headers, message.get("data").toString().getBytes(UTF_8));
  }

  private static ObjectNode read(String resource) {
    try (InputStream file = MessageSchemas.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalArgumentException("there is no " + resource);
      }
      return (ObjectNode) JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fails unless a service's own copy of a message can be read from all that it is made of: each of
   * its components is in the schema of each message, always there, and of a type that fits. What is
   * an {@code Optional} may be absent, but not unknown.
   *
   * @param read the topic that the service reads; the one type of message, if it makes such a copy
   *     of that only
   * @param copy its record for the data
   */
  public static void assertReadable(String read, Class<?> copy) {
    assertEquals(List.of(), MessageCopy.faults(read, copy));
  }
}
