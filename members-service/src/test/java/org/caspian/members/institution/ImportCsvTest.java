package org.caspian.members.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;

class ImportCsvTest {

  @Test
  void aMapIsSpreadOverColumns() {
    ImportRow row =
        only(
            """
            localReference,name.en,name.fa,place.latitude,place.longitude,founded
            SAMPLE-046,Golestan University,دانشگاه گلستان,36.8427,54.44391,2008
            """);

    assertEquals(
        """
        {"localReference":"SAMPLE-046",\
        "name":{"en":"Golestan University","fa":"دانشگاه گلستان"},\
        "place":{"latitude":36.8427,"longitude":54.44391},"founded":2008}\
        """,
        row.fields().toString());
  }

  @Test
  void anEmptyCellIsNull() {
    ImportRow row =
        only(
            """
            name.en,name.ru,place.latitude,place.longitude,website
            "Caspian University",,, ,
            """);

    assertEquals(
        "{\"name\":{\"en\":\"Caspian University\",\"ru\":null},\"place\":null,\"website\":null}",
        row.fields().toString());
  }

  @Test
  void linesOfWindowsAreTaken() {
    assertEquals("{\"city\":\"Bakı\"}", only("city\r\nBakı\r\n").fields().toString());
  }

  @Test
  void quotesHoldCommasLinesAndQuotes() {
    assertEquals(
        "{\"city\":\"Baku, \\\"the\\nwindy\\\"\"}",
        only("city\n\"Baku, \"\"the\nwindy\"\"\"").fields().toString());
  }

  @Test
  void whatIsNoNumberStaysText() {
    assertEquals("{\"founded\":\"1930s\"}", only("founded\n1930s").fields().toString());
    assertEquals("{\"founded\":\"99999999999\"}", only("founded\n99999999999").fields().toString());
    assertEquals(
        "{\"place\":{\"latitude\":\"36,8\"}}",
        only("place.latitude\n\"36,8\"").fields().toString());
  }

  @Test
  void aRowWithAnotherNumberOfCellsIsRefusedAlone() {
    List<ImportRow> rows = read("city,country\nBaku\nBaku,AZ\nBaku,AZ,\n").rows();

    assertEquals("wrong-cell-count", rows.get(0).unreadable().orElseThrow().code());
    assertTrue(rows.get(1).unreadable().isEmpty());
    assertEquals("wrong-cell-count", rows.get(2).unreadable().orElseThrow().code());
    assertEquals(List.of(1, 2, 3), rows.stream().map(ImportRow::number).toList());
  }

  @Test
  void unknownAndRepeatedColumnsAreRefusedAtOnce() {
    ProblemException refusal = refusal("city,Country,city,name.in English,place.height,id\n");

    assertEquals(Problems.INVALID_BODY, refusal.type());
    assertEquals(
        List.of(
            "Country unknown-column",
            "city duplicate-column",
            "name.in English unknown-column",
            "place.height unknown-column",
            "id unknown-column"),
        refusal.errors().stream().map(ImportCsvTest::columnAndCode).toList());
  }

  @Test
  void semicolonsSeparateNothing() {
    assertEquals(
        List.of("city;country unknown-column"),
        refusal("city;country\nBaku;AZ\n").errors().stream()
            .map(ImportCsvTest::columnAndCode)
            .toList());
  }

  @Test
  void aQuoteThatIsNotClosedRefusesTheSheet() {
    ProblemException refusal = refusal("city,country\r\nBaku,AZ\r\nIR,\"Rasht\r\nSari,IR\r\n");

    assertEquals("malformed-csv", refusal.type().code());
    assertTrue(refusal.getMessage().startsWith("The row that begins in line 3 has a quote"));
  }

  @Test
  void textAfterAClosingQuoteRefusesTheSheet() {
    ProblemException refusal = refusal("city\n\"Baku\"x\n");

    assertEquals("malformed-csv", refusal.type().code());
    assertTrue(refusal.getMessage().startsWith("The row that begins in line 2 has a quote"));
  }

  @Test
  void everyRowKnowsTheLineOnWhichItBegins() {
    List<ImportRow> rows = read("city\n\nBaku\n\n\"Ra\r\nsht\"\rx,y\n").rows();

    assertEquals(List.of(3, 5, 7), rows.stream().map(row -> row.line().getAsInt()).toList());
    assertEquals(List.of(1, 2, 3), rows.stream().map(ImportRow::number).toList());
  }

  @Test
  void spaceAroundACellDoesNotCountWhateverItIs() {
    assertEquals(
        "{\"city\":\"Ra\u00A0sht\",\"website\":null}",
        only("\u00A0city ,website\n\u00A0\u2007 Ra\u00A0sht\u202F\u3000,\u00A0\n")
            .fields()
            .toString());
  }

  @Test
  void nothingAtAllIsNoSheet() {
    assertEquals("empty-sheet", refusal("").type().code());
    assertEquals("empty-sheet", refusal("\r\n\n").type().code());
    assertEquals(List.of(), read("city\n").rows());
  }

  @Test
  void atMostTwoThousandRowsAreTaken() {
    assertEquals(2_000, read(sheetOf(2_000)).rows().size());
    assertEquals("too-many", refusal(sheetOf(2_001)).errors().getFirst().code());
  }

  private static String sheetOf(int rows) {
    return "city\n" + Collections.nCopies(rows, "Baku").stream().collect(Collectors.joining("\n"));
  }

  private static String columnAndCode(FieldError error) {
    return error.params().get("column") + " " + error.code();
  }

  private static ImportRow only(String sheet) {
    List<ImportRow> rows = read(sheet).rows();
    assertEquals(1, rows.size());
    return rows.getFirst();
  }

  private static ProblemException refusal(String sheet) {
    return assertThrows(ProblemException.class, () -> read(sheet));
  }

  private static ImportInstitutions read(String sheet) {
    return ImportCsv.read(sheet);
  }
}
