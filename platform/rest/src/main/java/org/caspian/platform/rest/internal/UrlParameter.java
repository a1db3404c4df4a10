package org.caspian.platform.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.caspian.platform.rest.FieldError;

/**
 * A parameter of a path or a query.
 *
 * @param name its name
 * @param required whether it may not be left out
 * @param type the JSON type of a value; of an item if several values may be given
 * @param many whether it may be given more than once
 * @param shape what its value must look like
 */
record UrlParameter(String name, boolean required, String type, boolean many, Shape shape) {

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,15})");

  static UrlParameter of(JsonNode parameter, ObjectNode components) {
    JsonNode schema = parameter.path("schema");
    boolean many = type(schema, components).equals("array");
    return new UrlParameter(
        parameter.path("name").asText(),
        parameter.path("required").booleanValue(),
        type(many ? schema.path("items") : schema, components),
        many,
        Shape.of(schema, components));
  }

  private static String type(JsonNode schema, ObjectNode components) {
    String reference = schema.path("$ref").asText();
    if (!reference.isEmpty()) {
      return type(components.at(reference.substring("#/components".length())), components);
    }
    JsonNode type = schema.path("type");
    return type.isArray() ? type.path(0).asText() : type.asText();
  }

  List<FieldError> errorsOf(List<String> values) {
    if (!many && values.size() > 1) {
      return List.of(new FieldError(pointer(), "repeated", "The parameter is given twice."));
    }
    if (values.stream().anyMatch(String::isEmpty)) {
      // Told alike of all: an empty cursor would mean the first page, an empty filter everything.
      return List.of(
          new FieldError(pointer(), "empty", "Give the parameter a value, or leave it out."));
    }
    if (values.stream().anyMatch(UrlParameter::isUnreadable)) {
      return List.of(
          new FieldError(pointer(), "bad-format", "The value holds a character that no text has."));
    }
    return shape.errorsOf(many ? list(values) : value(values.getFirst())).stream()
        .map(error -> new FieldError(pointer(), error.code(), error.detail(), error.params()))
        .distinct()
        .toList();
  }

  private String pointer() {
    return "?" + name;
  }

  /** U+FFFD stands where the escapes were not UTF-8. */
  private static boolean isUnreadable(String value) {
    return value.indexOf('\uFFFD') >= 0 || LegalText.firstIllegal(value).isPresent();
  }

  private ArrayNode list(List<String> values) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> list.add(value(value)));
    return list;
  }

  /**
   * The JSON value that the text stands for; the text itself, a wrong type, if it stands for none.
   */
  private JsonNode value(String text) {
    if (type.equals("integer") && INTEGER.matcher(text).matches()) {
      return JsonNodeFactory.instance.numberNode(Long.parseLong(text));
    }
    if (type.equals("boolean") && (text.equals("true") || text.equals("false"))) {
      return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
    }
    return JsonNodeFactory.instance.textNode(text);
  }
}
