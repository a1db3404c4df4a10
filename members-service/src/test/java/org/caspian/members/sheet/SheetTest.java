package org.caspian.members.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {

  private static String cell(Object value) {
    String csv = new Sheet("column").row(Arrays.asList(value).toArray()).csv();
    return csv.substring("column\r\n".length(), csv.length() - "\r\n".length());
  }

  @Test
  void hasAHeaderAlsoWithoutRows() {
    assertEquals("on,institution\r\n", new Sheet("on", "institution").csv());
  }

  @Test
  void endsEveryRowAsRfc4180Says() {
    assertEquals("a,b\r\n1,\r\nx,2\r\n", new Sheet("a", "b").row(1, null).row("x", 2).csv());
  }

  @Test
  void quotesWhatWouldEndACell() {
    assertEquals("\"Baku, Khazar\"", cell("Baku, Khazar"));
    assertEquals("\"the \"\"Sea\"\"\"", cell("the \"Sea\""));
    assertEquals("\"Baku; Khazar\"", cell("Baku; Khazar"));
    assertEquals("two lines", cell("two\r\nlines"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=1+1 | '=1+1",
        "+7 | '+7",
        "-2 | '-2",
        "@SUM(A1) | '@SUM(A1)",
        "`  =1` | `'  =1`",
        "`\t=1` | `' =1`",
        "`\r=1` | `' =1`",
        "done;=1+1; | done;'=1+1;",
        "done; =1+1 | done;' =1+1",
        "`done\n=1+1` | done =1+1"
      })
  void aTextIsNoFormula(String text, String cell) {
    assertEquals(cell, cell(text).replace("\"", ""));
  }

  @Test
  void aNumberMayBeNegative() {
    assertEquals("-12.50", cell(new BigDecimal("-12.50")));
  }

  @Test
  void whatIsNotThereIsAnEmptyCellAndManyStandInOne() {
    assertEquals("", cell(null));
    assertEquals("", cell(Optional.empty()));
    assertEquals("there", cell(Optional.of("there")));
    assertEquals("VOTE OFFICE", cell(List.of("VOTE", "OFFICE")));
  }

  @Test
  void aRowHasACellForEveryColumn() {
    Sheet sheet = new Sheet("a", "b");

    assertThrows(IllegalArgumentException.class, () -> sheet.row(1));
  }
}
