package org.caspian.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The routes of the service, as its document tells them. */
final class Routes {

  private Routes() {}

  /** All, such as {@code GET /v1/events/{id}}. */
  static Set<String> all() {
    Set<String> routes = new TreeSet<>();
    try (InputStream document =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("META-INF/quarkus-generated-openapi-doc.JSON")) {
      for (Map.Entry<String, JsonNode> path :
          new ObjectMapper().readTree(document).get("paths").properties()) {
        path.getValue()
            .fieldNames()
            .forEachRemaining(
                method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
      }
      return routes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
