package org.caspian.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/**
 * Makes one OpenAPI 3.1 document of the documents of all services.
 *
 * <p>A caller sees one API behind one address, so names have to be unique over all services: a path
 * or an {@code operationId} that two documents claim is refused, and so is a component (a schema, a
 * parameter, …) that two documents define differently. What the platform jars bring to every
 * service, such as the problem document, is defined alike everywhere and appears once.
 */
public final class OpenApiMerge {

  private static final String SECURITY = "securitySchemes";
  private static final String SCOPES = "/flows/clientCredentials/scopes";

  private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
  private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
  private final Map<String, String> ownerOfOperation = new HashMap<>();
  private final Map<String, String> ownerOfPath = new TreeMap<>();
  private final Map<String, JsonNode> tags = new TreeMap<>();

  /**
   * Adds the document of one service.
   *
   * @param service the service's name, used in refusals only
   * @param document its OpenAPI document; not changed
   * @throws IllegalArgumentException when a path, an operationId or a component clashes with one
   *     that was added before; the text names both services
   */
  public void add(String service, JsonNode document) {
    for (Entry<String, JsonNode> path : document.path("paths").properties()) {
      claim(ownerOfPath, path.getKey(), service, "path");
      for (Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (operation.getValue().hasNonNull("operationId")) {
          claim(
              ownerOfOperation,
              operation.getValue().get("operationId").asText(),
              service,
              "operationId");
        }
      }
      paths.set(path.getKey(), path.getValue().deepCopy());
    }
    for (Entry<String, JsonNode> kind : document.path("components").properties()) {
      Map<String, JsonNode> known =
          components.computeIfAbsent(kind.getKey(), key -> new TreeMap<>());
      for (Entry<String, JsonNode> component : kind.getValue().properties()) {
        JsonNode before = known.putIfAbsent(component.getKey(), component.getValue().deepCopy());
        if (before != null && kind.getKey().equals(SECURITY)) {
          addScopes(before, component.getValue());
        } else if (before != null && !before.equals(component.getValue())) {
          throw new IllegalArgumentException(
              "%s: components/%s/%s is defined differently by another service; give it a name of its own"
                  .formatted(service, kind.getKey(), component.getKey()));
        }
      }
    }
    for (JsonNode tag : document.path("tags")) {
      tags.putIfAbsent(tag.path("name").asText(), tag.deepCopy());
    }
  }

  /** Each service names its own scopes; a caller gets them all at one token endpoint. */
  private static void addScopes(JsonNode scheme, JsonNode other) {
    if (scheme.at(SCOPES) instanceof ObjectNode scopes
        && other.at(SCOPES) instanceof ObjectNode more) {
      Map<String, JsonNode> sorted = new TreeMap<>();
      scopes.properties().forEach(scope -> sorted.put(scope.getKey(), scope.getValue()));
      more.properties().forEach(scope -> sorted.put(scope.getKey(), scope.getValue()));
      scopes.removeAll();
      scopes.setAll(sorted);
    }
  }

  private static void claim(Map<String, String> owners, String name, String service, String kind) {
    String before = owners.putIfAbsent(name, service);
    if (before != null) {
      throw new IllegalArgumentException(
          "%s %s is in the documents of both %s and %s".formatted(kind, name, before, service));
    }
  }

  /**
   * The merged document, the same for the same input in whatever order it was added: paths, tags
   * and components are sorted by name.
   *
   * @param info the {@code info} object of the result
   * @param security the {@code security} requirement of the result
   * @return a new document
   */
  public ObjectNode document(JsonNode info, JsonNode security) {
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    merged.put("openapi", "3.1.0");
    merged.set("info", info.deepCopy());
    merged.putArray("servers").addObject().put("url", "/");
    if (!security.isMissingNode()) {
      merged.set("security", security.deepCopy());
    }
    tags.values().forEach(merged.withArray("tags")::add);
    ObjectNode sortedPaths = merged.putObject("paths");
    ownerOfPath.keySet().forEach(path -> sortedPaths.set(path, paths.get(path)));
    ObjectNode all = merged.putObject("components");
    components.forEach((kind, members) -> all.putObject(kind).setAll(members));
    return merged;
  }
}
