package org.caspian.platform.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.Formats;

/** Turns what the schema validator found into errors in our words. */
final class SchemaErrors {

  private SchemaErrors() {}

  /**
   * The errors in order of pointer, and of those at one place only the first in kind: that 5 is no
   * text also means that it is on no list, which helps nobody.
   */
  static List<FieldError> firstCauses(List<Error> found) {
    Map<String, List<FieldError>> byPointer =
        found.stream()
            .map(SchemaErrors::toFieldError)
            .distinct()
            .collect(Collectors.groupingBy(FieldError::pointer, TreeMap::new, Collectors.toList()));
    return byPointer.values().stream().flatMap(SchemaErrors::firstInKind).toList();
  }

  private static Stream<FieldError> firstInKind(List<FieldError> atOnePlace) {
    int first = atOnePlace.stream().mapToInt(SchemaErrors::rank).min().orElseThrow();
    return atOnePlace.stream()
        .filter(error -> rank(error) == first)
        .sorted(Comparator.comparing(FieldError::code));
  }

  private static int rank(FieldError error) {
    return switch (error.code()) {
      case "wrong-type" -> 0;
      case "bad-format", "not-in-list" -> 1;
      // What is too short or too long does not match either.
      case "pattern" -> 3;
      default -> 2;
    };
  }

  private static FieldError toFieldError(Error error) {
    String pointer = error.getInstanceLocation().toString();
    JsonNode rule = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required", "dependentRequired" ->
          new FieldError(child(pointer, error), "required", "The field is required.");
      case "additionalProperties", "unevaluatedProperties", "propertyNames" ->
          new FieldError(child(pointer, error), "unknown-field", "There is no such field.");
      case "type" ->
          with(pointer, "wrong-type", "The value is not of the type", "expected", types(rule));
      case "enum", "const" ->
          with(pointer, "not-in-list", "The value is not one of", "allowed", values(rule));
      case "format" -> format(pointer, formatOf(error));
      case "minLength" ->
          with(
              pointer,
              "too-short",
              "The text has fewer characters than",
              "min",
              rule.numberValue());
      case "maxLength" ->
          with(pointer, "too-long", "The text has more characters than", "max", rule.numberValue());
      case "minItems", "minProperties" ->
          with(pointer, "too-few", "There are fewer entries than", "min", rule.numberValue());
      case "maxItems", "maxProperties" ->
          with(pointer, "too-many", "There are more entries than", "max", rule.numberValue());
      case "minimum" ->
          with(pointer, "out-of-range", "The number is less than", "min", rule.numberValue());
      case "maximum" ->
          with(pointer, "out-of-range", "The number is more than", "max", rule.numberValue());
      case "exclusiveMinimum" ->
          with(pointer, "out-of-range", "The number is not more than", "above", rule.numberValue());
      case "exclusiveMaximum" ->
          with(pointer, "out-of-range", "The number is not less than", "below", rule.numberValue());
      case "multipleOf" ->
          with(pointer, "out-of-range", "The number is no multiple of", "step", rule.numberValue());
      case "pattern" ->
          with(pointer, "pattern", "The text does not match", "pattern", rule.asText());
      case "uniqueItems" ->
          new FieldError(pointer, "duplicate-item", "The list names something twice.");
      default -> new FieldError(pointer, "no-match", "The value does not fit the schema.");
    };
  }

  /** The format that is not met: of a language map that of the entry at fault. */
  private static String formatOf(Error error) {
    String format = error.getSchemaNode().asText();
    return format.equals(Formats.LANGUAGE_MAP) ? (String) error.getArguments()[0] : format;
  }

  private static FieldError format(String pointer, String format) {
    if (format.equals(RequestFormats.NOT_BLANK)) {
      return new FieldError(pointer, "blank", "The text is empty or blank.");
    }
    if (RequestFormats.CODE_LISTS.contains(format)) {
      return with(pointer, "not-in-list", "The value is not in the code list", "list", format);
    }
    if (RequestFormats.NUMBERS.contains(format)) {
      return with(pointer, "out-of-range", "The number does not fit into", "format", format);
    }
    String example = RequestFormats.EXAMPLES.get(format);
    return example == null
        ? with(pointer, "bad-format", "The text does not have the format", "format", format)
        : new FieldError(
            pointer,
            "bad-format",
            "The text does not have the format "
                + format
                + "; this has: "
                + example
                + "."
                + hint(format),
            Map.of("format", format, "example", example));
  }

  private static String hint(String format) {
    String hint = RequestFormats.HINTS.get(format);
    return hint == null ? "" : " " + hint;
  }

  private static FieldError with(
      String pointer, String code, String detail, String param, Object value) {
    return new FieldError(pointer, code, detail + " " + text(value) + ".", Map.of(param, value));
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? String.join(", ", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }

  private static List<String> types(JsonNode rule) {
    return rule.isArray() ? values(rule) : List.of(rule.asText());
  }

  private static List<String> values(JsonNode rule) {
    List<String> values = new ArrayList<>();
    rule.forEach(value -> values.add(value.asText()));
    return values;
  }

  private static String child(String pointer, Error error) {
    String name = error.getProperty();
    // An old validator option names the property in the location already.
    return name == null ? pointer : pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
