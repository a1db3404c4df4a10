package org.caspian.members.institution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A column of an import sheet: a field of the row, or one member of a map, as {@code name.kk}.
 *
 * @param field the field
 * @param member the member of the map; empty for a plain field
 * @param cell reads what stands in a cell
 */
record ImportColumn(String field, Optional<String> member, Function<String, JsonNode> cell) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,8})");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,8})(\\.\\d{1,15})?");

  /** The form; whether there is such a language is for the check of the rows. */
  private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  private static final Pattern SPACE_AROUND =
      Pattern.compile("^[\\s\\p{Z}]++|(?<![\\s\\p{Z}])[\\s\\p{Z}]++$");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private static final Set<String> TEXTS =
      Set.of(
          "localReference",
          "label",
          "type",
          "country",
          "subdivision",
          "city",
          "timeZone",
          "timeZoneBasis",
          "domain",
          "ror",
          "website",
          "membership",
          "basis");
  private static final Map<String, Set<String>> DECIMALS =
      Map.of("place", Set.of("latitude", "longitude"));
  private static final Map<String, Function<String, JsonNode>> OTHERS =
      Map.of(
          "founded",
          ImportColumn::integer,
          "themes",
          ImportColumn::words,
          "students",
          ImportColumn::integer,
          "staff",
          ImportColumn::integer,
          "confirmDistinct",
          ImportColumn::truth);
  private static final String NAME = "name";

  /** The column of this name; empty if there is none. */
  static Optional<ImportColumn> named(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return plain(name);
    }
    return ofMap(name.substring(0, dot), name.substring(dot + 1));
  }

  private static Optional<ImportColumn> plain(String field) {
    if (TEXTS.contains(field)) {
      return Optional.of(new ImportColumn(field, Optional.empty(), JSON::textNode));
    }
    return Optional.ofNullable(OTHERS.get(field))
        .map(cell -> new ImportColumn(field, Optional.empty(), cell));
  }

  private static Optional<ImportColumn> ofMap(String field, String member) {
    if (NAME.equals(field) && LANGUAGE_TAG.matcher(member).matches()) {
      return Optional.of(new ImportColumn(field, Optional.of(member), JSON::textNode));
    }
    return DECIMALS.getOrDefault(field, Set.of()).contains(member)
        ? Optional.of(new ImportColumn(field, Optional.of(member), ImportColumn::decimal))
        : Optional.empty();
  }

  // What is no such value stays text, and the row is refused for its type.
  private static JsonNode integer(String cell) {
    return INTEGER.matcher(cell).matches()
        ? JSON.numberNode(Integer.parseInt(cell))
        : JSON.textNode(cell);
  }

  private static JsonNode words(String cell) {
    ArrayNode words = JSON.arrayNode();
    SPACE.splitAsStream(cell).forEach(words::add);
    return words;
  }

  private static JsonNode truth(String cell) {
    return switch (cell) {
      case "true", "TRUE" -> JSON.booleanNode(true);
      case "false", "FALSE" -> JSON.booleanNode(false);
      default -> JSON.textNode(cell);
    };
  }

  private static JsonNode decimal(String cell) {
    return DECIMAL.matcher(cell).matches()
        ? JSON.numberNode(new BigDecimal(cell))
        : JSON.textNode(cell);
  }

  /** Puts what stands in the cell into the row; an empty cell is null. */
  void put(ObjectNode row, String text) {
    String stripped = stripped(text);
    JsonNode value = stripped.isEmpty() ? JSON.nullNode() : cell.apply(stripped);
    if (member.isEmpty()) {
      row.set(field, value);
    } else {
      map(row).set(member.get(), value);
    }
  }

  /** Without the space around it, also that which spreadsheets put there: no-break space. */
  static String stripped(String text) {
    return SPACE_AROUND.matcher(text).replaceAll("");
  }

  private ObjectNode map(ObjectNode row) {
    return row.get(field) instanceof ObjectNode map ? map : row.putObject(field);
  }
}
