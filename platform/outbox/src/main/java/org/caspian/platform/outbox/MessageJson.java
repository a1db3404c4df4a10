package org.caspian.platform.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** JSON of messages: strict in what is sent, lenient in what is read. */
final class MessageJson {

  /** Not the mapper of the REST layer: that one refuses unknown fields. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModules(new JavaTimeModule(), new Jdk8Module())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_NULL))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private MessageJson() {}

  static byte[] write(Object data) {
    try {
      return MAPPER.writeValueAsBytes(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON: " + data.getClass().getName(), e);
    }
  }

  static JsonNode read(byte[] utf8) {
    try {
      return MAPPER.readTree(utf8);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not JSON, at byte " + e.getLocation().getByteOffset()); // the words quote the content
    } catch (IOException e) {
      throw new IllegalArgumentException("not readable", e);
    }
  }

  static <T> T read(JsonNode data, Class<T> type) {
    try {
      return MAPPER.treeToValue(data, type);
    } catch (JsonMappingException e) {
      throw new IllegalArgumentException(
          "does not fit: " + e.getPathReference()); // the words quote the content
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("does not fit into " + type.getName());
    }
  }
}
