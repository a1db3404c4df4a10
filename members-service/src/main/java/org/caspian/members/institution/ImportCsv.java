package org.caspian.members.institution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * Reads a sheet of institutions: RFC 4180, separated by commas, the first line naming the columns.
 * It is read to its end before anything is done with it, so that half a sheet is never imported
 * because of a quote that is not closed.
 */
final class ImportCsv {

  static final String MEDIA_TYPE = "text/csv";

  /** For the document. */
  static final String DESCRIPTION =
      "RFC 4180, UTF-8 (a byte order mark is allowed), separated by commas. The first line names"
          + " the columns: localReference, label, type, country, subdivision, city, place.latitude,"
          + " place.longitude, timeZone, timeZoneBasis, domain, ror, website, founded, themes (several"
          + " with a space between), students, staff, membership, basis, confirmDistinct, and name.<language tag> as"
          + " often as needed (name.en, name.kk). Space around a"
          + " cell, also no-break space, does not count. Empty lines are passed over.";

  private ImportCsv() {}

  /**
   * Reads the rows, each as JSON in the shape of a creation: {@code name.en} is a member of {@code
   * name}. An empty cell is null.
   *
   * @throws ProblemException 400 if the sheet as a whole cannot be read
   */
  static ImportInstitutions read(String sheet) {
    CsvReader lines = new CsvReader(sheet);
    List<ImportColumn> columns = columns(lines.next().orElseThrow(InstitutionProblems::emptySheet));
    List<ImportRow> rows = new ArrayList<>();
    for (Optional<CsvLine> line = lines.next(); line.isPresent(); line = lines.next()) {
      rows.add(row(rows.size() + 1, columns, line.get()));
      if (rows.size() > ImportInstitutions.MAX_ROWS) {
        throw InstitutionProblems.tooManyRows(ImportInstitutions.MAX_ROWS);
      }
    }
    return new ImportInstitutions(rows);
  }

  private static List<ImportColumn> columns(CsvLine header) {
    List<ImportColumn> columns = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String cell : header.cells()) {
      String name = ImportColumn.stripped(cell);
      ImportColumn.named(name)
          .ifPresentOrElse(columns::add, () -> errors.add(error(name, "unknown-column")));
      if (!seen.add(name)) {
        errors.add(error(name, "duplicate-column"));
      }
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(
              Problems.INVALID_BODY,
              "The first line does not name the columns as it should, separated by commas.")
          .errors(errors);
    }
    return columns;
  }

  private static FieldError error(String column, String code) {
    return new FieldError("", code, "The column is \"" + column + "\".", Map.of("column", column));
  }

  private static ImportRow row(int number, List<ImportColumn> columns, CsvLine line) {
    if (line.cells().size() != columns.size()) {
      String detail = "%d cells in %d columns.".formatted(line.cells().size(), columns.size());
      return ImportRow.unreadable(number, new FieldError("", "wrong-cell-count", detail))
          .onLine(line.number());
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (int cell = 0; cell < columns.size(); cell++) {
      columns.get(cell).put(fields, line.cells().get(cell));
    }
    fields.properties().forEach(field -> field.setValue(orNull(field.getValue())));
    return ImportRow.of(number, fields).onLine(line.number());
  }

  /** A map of which every cell is empty is no map. */
  private static JsonNode orNull(JsonNode value) {
    boolean empty = value.isObject() && value.valueStream().allMatch(JsonNode::isNull);
    return empty ? JsonNodeFactory.instance.nullNode() : value;
  }
}
