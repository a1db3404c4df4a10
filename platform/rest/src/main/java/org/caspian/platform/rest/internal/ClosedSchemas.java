package org.caspian.platform.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Closes the objects of a schema: a request with a field that nobody reads is refused. The document
 * itself leaves open what answers show too, because clients must live with new fields.
 *
 * <p>Objects composed by {@code allOf} are not looked for: request bodies are records, which extend
 * nothing.
 */
final class ClosedSchemas {

  private static final String PROPERTIES = "properties";
  private static final String ADDITIONAL = "additionalProperties";

  private ClosedSchemas() {}

  static ObjectNode close(JsonNode schema) {
    ObjectNode closed = schema.deepCopy();
    closeIn(closed);
    return closed;
  }

  private static void closeIn(JsonNode node) {
    if (node instanceof ObjectNode object && isOpenObject(object)) {
      object.put(ADDITIONAL, false);
    }
    node.forEach(ClosedSchemas::closeIn);
  }

  private static boolean isOpenObject(ObjectNode schema) {
    JsonNode properties = schema.path(PROPERTIES);
    // What has a type is no list of properties, but a field that is called "properties".
    return properties.isObject() && !properties.path("type").isTextual() && !schema.has(ADDITIONAL);
  }
}
