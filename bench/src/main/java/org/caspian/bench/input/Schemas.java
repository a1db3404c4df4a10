package org.caspian.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Draft202012;
import com.networknt.schema.format.DateTimeFormat;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.caspian.bench.platform.Json;

/**
 * Asks the document's own schemas. The formats are looked at from outside, with other means than
 * the platform's: where it is said of them that they are loose, they let more through than they
 * should, never less.
 */
final class Schemas {

  /**
   * Formats and lists that are looked at loosely, or not at all: a refusal by the platform's own
   * list is not judged.
   */
  static final Set<String> LOOSE =
      Set.of(
          "iso-15924",
          "iso-639",
          "bcp-47",
          "isced-f",
          "licence",
          "iso-4217",
          "latin-text",
          "language-map",
          "uri",
          "project-themes");

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** RFC 3339 has it; docs/guide says that nobody here does. */
  private static final String NO_YEAR = "0000";

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern LOCAL =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?");
  private static final Pattern SCRIPT = Pattern.compile("[A-Z][a-z]{3}");
  private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern FIELD = Pattern.compile("[0-9]{4}");
  private static final Pattern YEAR = Pattern.compile("(19|2[0-9])[0-9]{2}/[0-9]{4}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static final DateTimeFormat DATE_TIME = new DateTimeFormat();

  private static final List<Format> FORMATS =
      List.of(
          text("uuid", text -> UUID.matcher(text).matches()),
          time("date", text -> DATE.matcher(text).matches() && isDate(text)),
          // The library's own passes over blanks and line breaks at the ends.
          time("date-time", text -> text.equals(text.strip()) && DATE_TIME.matches(null, text)),
          time("date-time-local", text -> LOCAL.matcher(text).matches() && isDateTime(text)),
          text("academic-year", Schemas::isAcademicYear),
          text("iso-3166-1-alpha-2", COUNTRIES::contains),
          text("iso-3166-2", text -> SUBDIVISION.matcher(text).matches()),
          text("iso-4217", text -> CURRENCY.matcher(text).matches()),
          text("iana-zone", ZoneId.getAvailableZoneIds()::contains),
          text("iso-15924", text -> SCRIPT.matcher(text).matches()),
          text("iso-639", text -> text.length() == 2 || text.length() == 3),
          text("licence", text -> !text.isBlank()),
          text("isced-f", text -> FIELD.matcher(text).matches()),
          text("bcp-47", Schemas::isLanguageTag),
          text("latin-text", text -> !text.isBlank()),
          map("language-map"),
          number("int32", JsonNode::canConvertToInt),
          number("int64", JsonNode::canConvertToLong));

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialect.builder(Draft202012.getInstance())
              .formats(FORMATS)
              .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
              .build(),
          builder ->
              builder
                  .schemaCacheEnabled(false)
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final JsonNode components;
  private final Map<JsonNode, Schema> compiled = new IdentityHashMap<>();

  Schemas(Document document) {
    this.components = document.components();
  }

  /** What the schema says against the value, in the words of the validator; empty if nothing. */
  List<String> errors(JsonNode schema, JsonNode value) {
    return compiled(schema).validate(value).stream()
        .map(Schemas::told)
        .distinct()
        .limit(5)
        .toList();
  }

  private static String told(Error error) {
    return error.getInstanceLocation() + " " + error.getKeyword();
  }

  private synchronized Schema compiled(JsonNode schema) {
    return compiled.computeIfAbsent(
        schema,
        _ -> {
          ObjectNode root = schema.isObject() ? schema.deepCopy() : Json.MAPPER.createObjectNode();
          root.set("components", components);
          return REGISTRY.getSchema(root);
        });
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }

  private static Format time(String name, Predicate<String> form) {
    return text(name, text -> form.test(text) && !text.startsWith(NO_YEAR));
  }

  private static boolean isDateTime(String text) {
    try {
      LocalDateTime.parse(text);
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }

  private static boolean isAcademicYear(String text) {
    return YEAR.matcher(text).matches()
        && Integer.parseInt(text.substring(0, 4)) + 1 == Integer.parseInt(text.substring(5));
  }

  private static boolean isLanguageTag(String text) {
    try {
      new Locale.Builder().setLanguageTag(text);
      return !text.isEmpty();
    } catch (IllformedLocaleException none) {
      return false;
    }
  }

  private static Format text(String name, Predicate<String> accepted) {
    return new Checked(name, value -> !value.isTextual() || accepted.test(value.textValue()));
  }

  private static Format number(String name, Predicate<JsonNode> accepted) {
    return new Checked(name, value -> !value.isIntegralNumber() || accepted.test(value));
  }

  private static Format map(String name) {
    return new Checked(
        name, value -> value.propertyStream().allMatch(entry -> isLanguageTag(entry.getKey())));
  }

  private record Checked(String name, Predicate<JsonNode> accepted) implements Format {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
      return accepted.test(value);
    }
  }
}
