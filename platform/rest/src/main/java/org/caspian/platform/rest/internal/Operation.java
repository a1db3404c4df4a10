package org.caspian.platform.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caspian.platform.rest.FieldError;

/** One operation of the document: what its path, its query and its body may look like. */
public final class Operation {

  private final Map<String, UrlParameter> path = new LinkedHashMap<>();
  private final Map<String, UrlParameter> query = new LinkedHashMap<>();
  private final Map<String, Shape> bodies = new LinkedHashMap<>();
  private final List<String> requiredMembers = new ArrayList<>();
  private final Set<String> answers = new LinkedHashSet<>();
  private final List<MediaType> parsedAnswers;
  private final boolean bodyRequired;

  /**
   * Compiles an operation.
   *
   * @param operation the operation object
   * @param shared the parameters of its path
   * @param components the closed components of the document
   */
  Operation(JsonNode operation, JsonNode shared, ObjectNode components) {
    addParameters(shared, components);
    addParameters(operation.path("parameters"), components);
    JsonNode body = operation.path("requestBody");
    bodyRequired = body.path("required").booleanValue();
    for (Map.Entry<String, JsonNode> content : body.path("content").properties()) {
      JsonNode schema = content.getValue().path("schema");
      if (schema.isObject()) {
        bodies.put(content.getKey(), Shape.of(schema, components));
      }
      if (content.getKey().equals(MediaType.APPLICATION_JSON)) {
        resolve(schema, components)
            .path("required")
            .forEach(name -> requiredMembers.add(name.asText()));
      }
    }
    for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
      if (answer.getKey().startsWith("2")) {
        answer.getValue().path("content").fieldNames().forEachRemaining(answers::add);
      }
    }
    parsedAnswers = answers.stream().map(MediaType::valueOf).toList();
  }

  private void addParameters(JsonNode parameters, ObjectNode components) {
    for (JsonNode parameter : parameters) {
      JsonNode resolved = resolve(parameter, components);
      switch (resolved.path("in").asText()) {
        case "path" -> add(resolved, components, path);
        case "query" -> add(resolved, components, query);
        default -> {
          // Whoever reads a header checks it.
        }
      }
    }
  }

  private static void add(
      JsonNode parameter, ObjectNode components, Map<String, UrlParameter> known) {
    UrlParameter described = UrlParameter.of(parameter, components);
    known.put(described.name(), described);
  }

  private static JsonNode resolve(JsonNode described, ObjectNode components) {
    String reference = described.path("$ref").asText();
    return reference.startsWith("#/components/")
        ? components.at(reference.substring("#/components".length()))
        : described;
  }

  /** The shape of a body of this media type (without parameters); empty if none is described. */
  public Optional<Shape> body(String mediaType) {
    return Optional.ofNullable(bodies.get(mediaType));
  }

  /** The media types of bodies that are taken. */
  public Set<String> mediaTypes() {
    return Collections.unmodifiableSet(bodies.keySet());
  }

  /** Whether it answers in one of these media types when all goes well; in any if none is named. */
  public boolean answersIn(List<MediaType> accepted) {
    return answers.isEmpty()
        || accepted.isEmpty()
        || parsedAnswers.stream().anyMatch(type -> accepted.stream().anyMatch(type::isCompatible));
  }

  /** The media types in which it answers when all goes well. */
  public Set<String> mediaTypesOfAnswers() {
    return Collections.unmodifiableSet(answers);
  }

  /** Whether the operation reads a body at all. */
  public boolean takesBody() {
    return !bodies.isEmpty();
  }

  /** Whether the body may not be left out. */
  public boolean requiresBody() {
    return bodyRequired;
  }

  /** The members that a JSON body has to have; empty if none, or if it takes no JSON. */
  public List<String> requiredMembers() {
    return Collections.unmodifiableList(requiredMembers);
  }

  /** Whether each variable of the path has a value that it may have. */
  public boolean isPath(Map<String, List<String>> sent) {
    return path.values().stream()
        .filter(known -> sent.containsKey(known.name()))
        .allMatch(known -> known.errorsOf(sent.get(known.name())).isEmpty());
  }

  /** What is wrong with the parameters of a query; empty if nothing is. */
  public List<FieldError> errorsOfQuery(Map<String, List<String>> sent) {
    List<FieldError> errors = new ArrayList<>();
    sent.forEach(
        (name, values) -> {
          UrlParameter known = query.get(name);
          if (known == null) {
            errors.add(
                new FieldError("?" + name, "unknown-parameter", "There is no such parameter."));
          } else {
            errors.addAll(known.errorsOf(values));
          }
        });
    for (UrlParameter known : query.values()) {
      if (known.required() && !sent.containsKey(known.name())) {
        errors.add(new FieldError("?" + known.name(), "required", "The parameter is required."));
      }
    }
    return errors;
  }
}
