package org.caspian.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the OpenAPI document says of operations. */
final class Document {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode root;
  private final List<Operation> operations = new ArrayList<>();

  Document(JsonNode root) {
    this.root = root;
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(operation(path.getKey(), path.getValue(), method));
        }
      }
    }
  }

  private Operation operation(String path, JsonNode item, Map.Entry<String, JsonNode> method) {
    JsonNode described = method.getValue();
    List<Operation.Parameter> parameters = new ArrayList<>();
    for (JsonNode list : List.of(item.path("parameters"), described.path("parameters"))) {
      list.forEach(one -> parameters.add(parameter(resolved(one))));
    }
    Map<String, JsonNode> bodies = new LinkedHashMap<>();
    resolved(described.path("requestBody"))
        .path("content")
        .properties()
        .forEach(content -> bodies.put(content.getKey(), content.getValue().path("schema")));
    return new Operation(
        described.path("operationId").asText(path),
        method.getKey().toUpperCase(Locale.ROOT),
        path,
        parameters,
        bodies,
        resolved(described.path("requestBody")).path("required").asBoolean(),
        described.path("security").findPath("oauth2").path(0).asText());
  }

  private static Operation.Parameter parameter(JsonNode described) {
    return new Operation.Parameter(
        described.path("in").asText(),
        described.path("name").asText(),
        described.path("required").asBoolean(),
        described.path("schema"));
  }

  /** All operations, in the order of the document. */
  List<Operation> operations() {
    return List.copyOf(operations);
  }

  /** What a reference stands for; what is none, stands for itself. */
  JsonNode resolved(JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = root.at(found.path("$ref").asText().substring(1));
    }
    return found;
  }

  JsonNode components() {
    return root.path("components");
  }
}
