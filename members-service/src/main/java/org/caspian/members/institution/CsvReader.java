package org.caspian.members.institution;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.caspian.platform.rest.ProblemException;

/**
 * Reads CSV as RFC 4180 has it, separated by commas, and knows where it is: whoever has to mend a
 * sheet is told the line. Empty lines are passed over.
 */
final class CsvReader {

  // Empty lines are counted, so that the line of a record is known; they are passed over here.
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  CsvReader(String text) {
    try {
      parser = FORMAT.parse(new StringReader(text));
    } catch (IOException failure) {
      throw new UncheckedIOException("a string cannot fail to be read", failure);
    }
    records = parser.iterator();
  }

  /**
   * The next record.
   *
   * @return empty at the end
   * @throws ProblemException 400 {@code malformed-csv}
   */
  Optional<CsvLine> next() {
    while (true) {
      int line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
      Optional<List<String>> cells = cells(line);
      if (cells.isEmpty() || !cells.get().equals(List.of(""))) {
        return cells.map(found -> new CsvLine(line, found));
      }
    }
  }

  private Optional<List<String>> cells(int line) {
    try {
      return records.hasNext() ? Optional.of(records.next().toList()) : Optional.empty();
    } catch (UncheckedIOException broken) {
      throw InstitutionProblems.malformedCsv(
          ("The row that begins in line %d has a quote that is never closed, or text after a closing"
                  + " quote; a quote inside a cell is doubled.")
              .formatted(line));
    }
  }
}
