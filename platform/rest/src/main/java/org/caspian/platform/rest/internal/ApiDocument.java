package org.caspian.platform.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The OpenAPI document of the service, as the build generated it from the code. What a caller reads
 * is thus what requests are checked against.
 */
public final class ApiDocument {

  private static final String RESOURCE = "META-INF/quarkus-generated-openapi-doc.JSON";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");
  private static final Pattern TEMPLATE_VARIABLE = Pattern.compile("\\{[^}]*}");

  private final JsonNode paths;
  private final ObjectNode components;
  private final Map<String, Optional<Operation>> operations = new ConcurrentHashMap<>();
  private final Map<String, Shape> schemas = new ConcurrentHashMap<>();

  /**
   * A document.
   *
   * @param document OpenAPI 3.1
   */
  public ApiDocument(JsonNode document) {
    this.paths = document.path("paths");
    JsonNode described = document.path("components");
    this.components =
        ClosedSchemas.close(
            described.isObject() ? described : new ObjectMapper().createObjectNode());
  }

  /** The document in the jar; one without operations if the service has none. */
  public static ApiDocument ofThisService() {
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
      return new ApiDocument(in == null ? mapper.createObjectNode() : mapper.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /**
   * The operation of a method and a path template.
   *
   * @param method GET, POST …; HEAD means GET
   * @param template as the document has it: {@code /v1/things/{id}}
   */
  public Optional<Operation> operation(String method, String template) {
    // Compiled when first called: a service starts faster, and knows few of them at first.
    return operations.computeIfAbsent(
        method + " " + template, key -> compile(method.equals("HEAD") ? "GET" : method, template));
  }

  /**
   * A schema of the document.
   *
   * @param name under which it stands in {@code components/schemas}
   * @throws IllegalArgumentException if there is none of this name
   */
  public Shape schema(String name) {
    return schemas.computeIfAbsent(name, this::compileSchema);
  }

  private Shape compileSchema(String name) {
    if (!components.path("schemas").has(name)) {
      throw new IllegalArgumentException("no schema in the document: " + name);
    }
    ObjectNode reference = new ObjectMapper().createObjectNode();
    return Shape.of(reference.put("$ref", "#/components/schemas/" + name), components);
  }

  private Optional<Operation> compile(String method, String template) {
    JsonNode path = paths.path(template);
    JsonNode operation = path.path(method.toLowerCase(Locale.ROOT));
    return operation.isObject()
        ? Optional.of(new Operation(operation, path.path("parameters"), components))
        : Optional.empty();
  }

  /** The methods that the path has, for {@code Allow}; empty if there is no such path. */
  public SortedSet<String> methodsOf(String path) {
    SortedSet<String> methods = new TreeSet<>();
    for (Map.Entry<String, JsonNode> template : paths.properties()) {
      if (matches(template.getKey(), path)) {
        template.getValue().fieldNames().forEachRemaining(name -> addMethod(name, methods));
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }

  private static boolean matches(String template, String path) {
    StringBuilder regex = new StringBuilder();
    for (String literal : TEMPLATE_VARIABLE.split(template, -1)) {
      regex.append(regex.isEmpty() ? "" : "[^/]+").append(Pattern.quote(literal));
    }
    return path.matches(regex.toString());
  }

  private static void addMethod(String name, SortedSet<String> methods) {
    if (METHODS.contains(name)) {
      methods.add(name.toUpperCase(Locale.ROOT));
    }
  }
}
