package org.caspian.platform.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The OpenAPI document of the service, as the build generated it from the code. What a caller reads
 * is thus what requests are checked against.
 */
public final class ApiDocument {

  private static final String RESOURCE = "META-INF/quarkus-generated-openapi-doc.JSON";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  /** An operation that takes a larger body than others. */
  private record Limited(String method, PathTemplate path, int bytes) {}

  private final JsonNode paths;
  private final List<PathTemplate> templates;
  private final List<Limited> limited;
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
    this.templates =
        paths
            .propertyStream()
            .map(path -> PathTemplate.of(path.getKey()))
            .sorted(PathTemplate.MOST_LITERAL_FIRST)
            .toList();
    this.limited = templates.stream().flatMap(this::limitedAt).toList();
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

  private Stream<Limited> limitedAt(PathTemplate path) {
    return paths
        .path(path.text())
        .propertyStream()
        .filter(operation -> operation.getValue().has(BodyLimitFilter.EXTENSION))
        .map(
            operation ->
                new Limited(
                    operation.getKey().toUpperCase(Locale.ROOT),
                    path,
                    operation.getValue().path(BodyLimitFilter.EXTENSION).intValue()));
  }

  /** How many bytes a body may have where it may have more than others. */
  public OptionalInt bodyLimit(String method, String path) {
    return limited.stream()
        .filter(operation -> operation.method().equals(method) && operation.path().matches(path))
        .mapToInt(Limited::bytes)
        .findFirst();
  }

  /** The operation that a request calls, if one of the document does. */
  public Optional<Operation> operationAt(String method, String path) {
    return template(path).flatMap(template -> operation(method, template.text()));
  }

  /**
   * The methods that the path has, for {@code Allow}; empty if there is no such path. Where several
   * templates match it is the one that says most of the path, as it is for the router.
   */
  public SortedSet<String> methodsOf(String path) {
    SortedSet<String> methods = new TreeSet<>();
    template(path)
        .ifPresent(
            template ->
                paths
                    .path(template.text())
                    .fieldNames()
                    .forEachRemaining(name -> addMethod(name, methods)));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    if (!methods.isEmpty()) {
      methods.add("OPTIONS");
    }
    return methods;
  }

  private Optional<PathTemplate> template(String path) {
    return templates.stream().filter(template -> template.matches(path)).findFirst();
  }

  private static void addMethod(String name, SortedSet<String> methods) {
    if (METHODS.contains(name)) {
      methods.add(name.toUpperCase(Locale.ROOT));
    }
  }
}
