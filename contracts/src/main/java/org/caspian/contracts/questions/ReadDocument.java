package org.caspian.contracts.questions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the OpenAPI document says of what can be read. */
final class ReadDocument {

  private static final Set<String> OF_PAGES = Set.of("limit", "cursor");

  private final JsonNode root;
  private final List<Route> routes = new ArrayList<>();

  /**
   * A route that is read.
   *
   * @param template {@code /v1/stays/{id}/history}
   * @param isList whether the answer comes in pages
   * @param filters its query parameters, but for those that choose the page
   */
  record Route(String template, boolean isList, List<Filter> filters) {

    /** Names no object. */
    boolean isTop() {
      return !template.contains("{");
    }
  }

  /**
   * A query parameter.
   *
   * @param values those of an enum; empty for others
   */
  record Filter(String name, boolean required, String type, List<String> values) {}

  ReadDocument(JsonNode root) {
    this.root = root;
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      JsonNode get = path.getValue().path("get");
      if (path.getKey().startsWith("/v1/") && !get.isMissingNode()) {
        routes.add(new Route(path.getKey(), isPaged(get), filters(get)));
      }
    }
  }

  List<Route> routes() {
    return List.copyOf(routes);
  }

  private boolean isPaged(JsonNode get) {
    for (JsonNode parameter : get.path("parameters")) {
      if (resolved(parameter).path("name").asText().equals("limit")) {
        return true;
      }
    }
    return false;
  }

  private List<Filter> filters(JsonNode get) {
    List<Filter> filters = new ArrayList<>();
    for (JsonNode listed : get.path("parameters")) {
      JsonNode parameter = resolved(listed);
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("query") && !OF_PAGES.contains(name)) {
        JsonNode schema = resolved(parameter.path("schema"));
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        if (values.isEmpty() && schema.has("default")) {
          values.add(schema.path("default").asText());
        }
        filters.add(
            new Filter(
                name,
                parameter.path("required").asBoolean(),
                schema.path("type").asText(),
                values));
      }
    }
    return filters;
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = root.at(found.path("$ref").asText().substring(1));
    }
    return found;
  }
}
