package org.caspian.platform.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The samples of messages in {@code contracts}. */
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
}
