package org.caspian.platform.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * The routes of the application under test, as its OpenAPI document tells them, such as {@code GET
 * /v1/events/{id}}.
 */
public final class Routes {

  private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

  private Routes() {}

  /**
   * All.
   *
   * @return method and path of each
   */
  public static SortedSet<String> all() {
    return those((route, operation) -> true);
  }

  /**
   * Those that name an object.
   *
   * @return method and path of each
   */
  public static SortedSet<String> ofObjects() {
    return those((route, operation) -> route.contains("{"));
  }

  /**
   * Those that answer with a list, which is what has {@code items}.
   *
   * @return method and path of each
   */
  public static SortedSet<String> lists() {
    JsonNode schemas = document().at("/components/schemas");
    return those((route, operation) -> route.startsWith("GET ") && hasItems(operation, schemas));
  }

  /**
   * Those lists that a test has not tried.
   *
   * @param tried method and path of each route that it has
   * @return method and path of each other list
   */
  public static SortedSet<String> listsBeyond(Set<String> tried) {
    SortedSet<String> rest = lists();
    rest.removeAll(tried);
    return rest;
  }

  private static boolean hasItems(JsonNode operation, JsonNode schemas) {
    for (JsonNode content : operation.at("/responses/200/content")) {
      JsonNode schema = content.path("schema");
      String name = schema.path("$ref").asText();
      JsonNode named = name.isEmpty() ? schema : schemas.path(name.replaceFirst(".*/", ""));
      if (named.path("properties").has("items")) {
        return true;
      }
    }
    return false;
  }

  private static SortedSet<String> those(BiPredicate<String, JsonNode> wanted) {
    SortedSet<String> routes = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document().get("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String route = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
        if (wanted.test(route, operation.getValue())) {
          routes.add(route);
        }
      }
    }
    return routes;
  }

  /** The document itself. */
  static JsonNode document() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream document = loader.getResourceAsStream(DOCUMENT)) {
      return new ObjectMapper().readTree(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
