package org.caspian.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

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
    String resource = "/contracts/samples/" + type + ".json";
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
