package org.caspian.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes values that a schema allows, with everything in them that may be there. What a pattern or a
 * format asks for is written down here; a new one fails a test until it is.
 */
final class Generator {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

  /** A text for each format. */
  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("uuid", "0192f0c1-2b3c-7d4e-8f50-617283940a1b"),
          Map.entry("academic-year", "2026/2027"),
          Map.entry("date-time", "2026-09-01T09:00:00Z"),
          Map.entry("uri", "https://example.org/"),
          Map.entry("iso-3166-1-alpha-2", "KZ"),
          Map.entry("iso-3166-2", "KZ-47"),
          Map.entry("iso-4217", "EUR"),
          Map.entry("isced-f", "0312"),
          Map.entry("iso-639", "kk"),
          Map.entry("bcp-47", "kk"),
          Map.entry("iso-15924", "Cyrl"),
          Map.entry("licence", "CC-BY-4.0"),
          Map.entry("iana-zone", "Asia/Aqtau"),
          Map.entry("latin-text", "Aigerim"));

  /** A text for names whose pattern says too little of it. */
  private static final Map<String, String> NAMES =
      Map.of(
          "contentHash", "0123456789abcdef".repeat(4),
          "website", "https://example.org/",
          "url", "https://example.org/wild",
          "email", "wild@example.org",
          "phone", "+77292123456",
          "amount", "10.00",
          "tier", "STANDARD",
          "timeRequired", "PT60H",
          "grant_type", "client_credentials",
          "theme", "CASPIAN_ECOLOGY");

  private final Document document;
  private final AtomicInteger numbers =
      // Where another run has been before, its names are taken.
      new AtomicInteger((int) (System.currentTimeMillis() / 1_000 % 100_000) * 1_000);

  Generator(Document document) {
    this.document = document;
  }

  /** A number that nobody else was given. */
  int next() {
    return numbers.incrementAndGet();
  }

  /**
   * A value.
   *
   * @param name of the member or parameter that it is for
   */
  JsonNode value(String name, JsonNode described) {
    JsonNode schema = document.resolved(described);
    Optional<JsonNode> alternative = alternative(schema);
    if (alternative.isPresent()) {
      return value(name, alternative.get());
    }
    if (schema.path("enum").has(0)) {
      return schema.path("enum").path(0);
    }
    return switch (type(schema)) {
      case "object" -> object(schema);
      case "array" -> array(name, schema);
      case "integer", "number" -> NODES.numberNode(number(schema));
      case "boolean" -> NODES.booleanNode(false);
      case "string" -> NODES.textNode(text(name, schema));
      // Whatever it is.
      default -> NODES.objectNode();
    };
  }

  /** The first of several that is not null. */
  private Optional<JsonNode> alternative(JsonNode schema) {
    for (String kind : List.of("anyOf", "oneOf", "allOf")) {
      for (JsonNode one : schema.path(kind)) {
        if (!document.resolved(one).path("type").asText().equals("null")) {
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (!one.asText().equals("null")) {
          return one.asText();
        }
      }
    }
    return type.asText();
  }

  private JsonNode object(JsonNode schema) {
    ObjectNode object = NODES.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(one -> object.set(one.getKey(), value(one.getKey(), one.getValue())));
    if (object.isEmpty() && schema.path("additionalProperties").isObject()) {
      // Maps are by language.
      object.put("en", "Wild input " + next());
      object.put("kk", "Жабайы деректер");
    }
    return object;
  }

  private JsonNode array(String name, JsonNode schema) {
    ArrayNode array = NODES.arrayNode();
    int length = Math.max(1, schema.path("minItems").asInt(1));
    for (int i = 0; i < length; i++) {
      array.add(value(name, schema.path("items")));
    }
    return array;
  }

  private static long number(JsonNode schema) {
    if (schema.has("minimum")) {
      long least = schema.path("minimum").asLong();
      long most = schema.path("maximum").asLong(Long.MAX_VALUE);
      // Not at the limit: a level of 1 or a capacity of 1 is allowed, and yet hardly ever meant.
      return most - least > 10 ? least + 5 : (least + most) / 2 + (most - least) / 4;
    }
    return 1;
  }

  private String text(String name, JsonNode schema) {
    String format = schema.path("format").asText();
    if (NAMES.containsKey(name)) {
      return NAMES.get(name);
    }
    if (FORMATS.containsKey(format)) {
      return FORMATS.get(format);
    }
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return switch (format) {
      case "date" -> today.toString();
      case "date-time-local" -> today.plusMonths(6) + (name.contains("End") ? "T18:00" : "T09:00");
      default ->
          switch (name) {
            case "ror" -> ror(next());
            case "domain" -> "w%d.wild.example.org".formatted(next());
            case "esi" -> "urn:schac:personalUniqueCode:int:esi:example.org:w" + next();
            default -> shortened(wild(schema), schema.path("maxLength").asInt(Integer.MAX_VALUE));
          };
    };
  }

  /** With a blank, but where the pattern lets none be; and no word where it lets only digits be. */
  private String wild(JsonNode schema) {
    int number = next();
    Pattern pattern = Pattern.compile(schema.path("pattern").asText());
    return Stream.of("Wild " + number, "Wild-" + number)
        .filter(text -> pattern.matcher(text).find())
        .findFirst()
        .orElseGet(() -> Integer.toString(number));
  }

  /** Its end, which has the number. */
  private static String shortened(String text, int most) {
    return text.substring(Math.max(0, text.length() - most));
  }

  private static String ror(long number) {
    StringBuilder characters = new StringBuilder();
    // Far from the ids of the samples.
    long value = 900_000_000L + number;
    for (long rest = value; characters.length() < 6; rest /= CROCKFORD.length()) {
      characters.insert(0, CROCKFORD.charAt((int) (rest % CROCKFORD.length())));
    }
    long digits = 98 - value * 100 % 97;
    return "https://ror.org/0%s%02d".formatted(characters, digits);
  }
}
