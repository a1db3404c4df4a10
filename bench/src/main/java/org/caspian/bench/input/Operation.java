package org.caspian.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation of the document.
 *
 * @param id its operationId
 * @param method {@code POST}
 * @param template {@code /v1/stays/{id}/arrival}
 * @param parameters of path, query and head
 * @param bodies schemas of the body by media type; empty if it takes none
 * @param bodyRequired whether it may not be left out
 * @param scope that a token needs for it, one of a service; empty if it needs none
 */
record Operation(
    String id,
    String method,
    String template,
    List<Parameter> parameters,
    Map<String, JsonNode> bodies,
    boolean bodyRequired,
    String scope) {

  static final String JSON = "application/json";

  /**
   * A parameter.
   *
   * @param in {@code path}, {@code query} or {@code header}
   */
  record Parameter(String in, String name, boolean required, JsonNode schema) {

    boolean is(String where, String called) {
      return in.equals(where)
          && (where.equals("header") ? name.equalsIgnoreCase(called) : name.equals(called));
    }
  }

  boolean isWrite() {
    return !method.equals("GET");
  }

  boolean takesBody() {
    return !bodies.isEmpty();
  }

  Optional<Parameter> parameter(String in, String name) {
    return parameters.stream().filter(known -> known.is(in, name)).findFirst();
  }

  List<Parameter> parameters(String in) {
    return parameters.stream().filter(known -> known.in().equals(in)).toList();
  }

  @Override
  public String toString() {
    return method + " " + template;
  }
}
