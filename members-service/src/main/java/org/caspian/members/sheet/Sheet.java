package org.caspian.members.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows under a header, and their CSV by RFC 4180. Not for what grows without end: all rows are in
 * memory.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it, and stands in
 * one line: what a member calls itself is not to run on the secretariat's desk.
 */
public final class Sheet {

  /** Where such programs take one to begin; some split a file at semicolons, too. */
  private static final Pattern FORMULA = Pattern.compile("(^|;)(?=\\s*[=+\\-@])");

  /** What would end a line or a cell for a program that does not mind quotes in the midst. */
  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

  private static final Pattern QUOTED = Pattern.compile("[\",;]");
  private static final String END_OF_LINE = "\r\n";

  private final List<String> columns;
  private final List<List<Object>> rows = new ArrayList<>();

  /**
   * A sheet without rows.
   *
   * @param columns the header
   */
  public Sheet(String... columns) {
    this.columns = List.of(columns);
  }

  /**
   * Adds a row.
   *
   * @param cells as many as there are columns: null and empty are empty cells, of a collection all
   *     elements stand in one cell, with spaces between
   * @return this
   */
  public Sheet row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells under " + columns);
    }
    rows.add(Collections.unmodifiableList(Arrays.asList(cells)));
    return this;
  }

  /** The whole of it. */
  public String csv() {
    return Stream.concat(Stream.of(columns), rows.stream())
        .map(row -> row.stream().map(Sheet::cell).collect(Collectors.joining(",", "", END_OF_LINE)))
        .collect(Collectors.joining());
  }

  private static String cell(Object value) {
    String text = defused(value);
    return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static String defused(Object value) {
    String text = text(value);
    return value instanceof Number
        ? text
        : FORMULA.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("$1'");
  }

  private static String text(Object value) {
    return switch (value) {
      case null -> "";
      case Optional<?> optional -> text(optional.orElse(null));
      case Collection<?> all -> all.stream().map(Sheet::text).collect(Collectors.joining(" "));
      default -> value.toString();
    };
  }
}
