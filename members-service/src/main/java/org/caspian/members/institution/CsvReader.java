package org.caspian.members.institution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caspian.platform.rest.ProblemException;

/**
 * Reads CSV as RFC 4180 has it, separated by commas, and knows where it is: whoever has to mend a
 * sheet is told the line and the column. Empty lines are passed over.
 */
final class CsvReader {

  private static final int END = -1;

  private final String text;
  private int position;
  private int line = 1;
  private int lineStart;

  CsvReader(String text) {
    this.text = text;
  }

  /**
   * The next record.
   *
   * @return empty at the end
   * @throws ProblemException 400 {@code malformed-csv}
   */
  Optional<CsvLine> next() {
    while (isBreak()) {
      passBreak();
    }
    if (here() == END) {
      return Optional.empty();
    }
    int number = line;
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (here() == ',') {
      position++;
      cells.add(cell());
    }
    return Optional.of(new CsvLine(number, cells));
  }

  private String cell() {
    return here() == '"' ? quoted() : plain();
  }

  private String plain() {
    int start = position;
    while (!isEndOfCell()) {
      position++;
    }
    return text.substring(start, position);
  }

  private String quoted() {
    String opened = where();
    StringBuilder cell = new StringBuilder();
    position++;
    while (here() != '"' || isDoubled()) {
      if (here() == END) {
        throw InstitutionProblems.malformedCsv("The quote " + opened + " is never closed.");
      }
      int start = position;
      passInQuotes();
      cell.append(text, start, here(start) == '"' ? start + 1 : position);
    }
    position++;
    if (!isEndOfCell()) {
      throw InstitutionProblems.malformedCsv(
          "The text " + where() + " follows a closing quote; a quote inside a cell is doubled.");
    }
    return cell.toString();
  }

  private void passInQuotes() {
    if (isBreak()) {
      passBreak();
    } else {
      position += here() == '"' ? 2 : 1;
    }
  }

  private boolean isDoubled() {
    return here(position + 1) == '"';
  }

  private boolean isEndOfCell() {
    return here() == ',' || here() == END || isBreak();
  }

  private boolean isBreak() {
    return here() == '\r' || here() == '\n';
  }

  /** CR, LF, and both together are one each. */
  private void passBreak() {
    position += here() == '\r' && here(position + 1) == '\n' ? 2 : 1;
    line++;
    lineStart = position;
  }

  private int here() {
    return here(position);
  }

  private int here(int index) {
    return index < text.length() ? text.charAt(index) : END;
  }

  private String where() {
    int column = text.codePointCount(lineStart, position) + 1;
    return "in line %d, column %d,".formatted(line, column);
  }
}
