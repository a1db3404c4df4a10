package org.caspian.members.institution;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ImportingInstitutionsTest {

  @Test
  void sixtyFourRowsAreCreatedAndThenUnchanged() {
    Sheet sheet = Sheet.of(64);

    assertSummary(csv(sheet.csv()), 64, 0, 0, 0)
        .body(has("rows.row", hasSize(64)))
        .body(has("rows.outcome", everyItem(equalTo("CREATED"))))
        .body(has("rows.number", everyItem(matchesPattern("IN-[0-9]{4}-[0-9]{5}-[0-9]"))))
        .body(has("rows[0].localReference", equalTo(sheet.cell(1, "localReference"))))
        .body(has("rows[63].row", equalTo(64)))
        .body(has("rows[0]", not(hasKey("errors"))));

    assertSummary(csv(sheet.csv()), 0, 0, 64, 0);
  }

  @Test
  void everyScriptArrives() {
    Sheet sheet = Sheet.of(1);
    UUID id = UUID.fromString(csv(sheet.csv()).extract().path("rows[0].id"));

    Map<String, Object> institution = Api.read(id).getMap("$");
    String unique = sheet.cell(1, "localReference").substring("REF-".length());

    assertEquals(
        Map.of(
            "en", "University 1, Caspian " + unique,
            "ru", "Университет " + unique,
            "kk", "Ғылым университеті " + unique,
            "fa", "دانشگاه گیلان " + unique),
        institution.get("name"));
    assertEquals("University 1, Caspian " + unique, institution.get("label"));
    assertEquals("DERIVED", institution.get("timeZoneBasis"));
    assertEquals(sheet.cell(1, "localReference"), institution.get("localReference"));
  }

  @Test
  void aByteOrderMarkIsTakenAndTextComposed() {
    Sheet sheet = Sheet.of(1).replace(1, "Aktau", "Tu\u0308rkmenbas\u0327y");

    assertSummary(csv("\uFEFF" + sheet.csv()), 1, 0, 0, 0);
    assertSummary(
        csv(sheet.replace(1, "Tu\u0308rkmenbas\u0327y", "Türkmenbaşy").csv()), 0, 0, 1, 0);
  }

  @Test
  void aChangedRowIsUpdatedAndTheOthersAreNot() {
    Sheet sheet = Sheet.of(3);
    csv(sheet.csv());

    assertSummary(csv(sheet.replace(2, "Aktau", "Atyrau").csv()), 0, 1, 2, 0)
        .body(has("rows.outcome", contains("UNCHANGED", "UPDATED", "UNCHANGED")));
  }

  @Test
  void oneBadRowStopsNoOther() {
    Sheet sheet = Sheet.of(3).replace(2, "51.16667", "east").replace(2, ",KZ,", ",XX,");

    assertSummary(csv(sheet.csv()), 2, 0, 0, 1)
        .body(has("rows[1].outcome", equalTo("REFUSED")))
        .body(has("rows[1].localReference", equalTo(sheet.cell(2, "localReference"))))
        .body(has("rows[1]", not(hasKey("id"))))
        .body(has("rows[1].errors.column", containsInAnyOrder("place.longitude", "country")))
        .body(has("rows[1].errors.pointer", containsInAnyOrder("/place/longitude", "/country")))
        .body(has("rows[1].errors.code", containsInAnyOrder("wrong-type", "not-in-list")));
  }

  /** What is wrong with a row, and how the report names it. */
  private enum Fault {
    COORDINATE("51.16667", "east", "/place/longitude", "wrong-type"),
    BEYOND_THE_POLE("43.65", "95", "/place/latitude", "out-of-range"),
    COUNTRY(",NZ,", ",XX,", "/country", "not-in-list"),
    TYPE("RESEARCH_INSTITUTE", "SCHOOL", "/type", "not-in-list"),
    ZONE("Asia/Aqtau", "Mars/Olympus", "/timeZone", "not-in-list"),
    WEBSITE("https://example.edu.kz", "not an address", "/website", "pattern"),
    BASIS("SAMPLE", "GUESS", "/basis", "not-in-list"),
    MEMBERSHIP("ACTIVE", "active", "/membership", "not-in-list"),
    CITY("Aktau", "A".repeat(301), "/city", "too-long"),
    CELLS("Aktau", "Aktau,Aktau", "", "wrong-cell-count");

    private final String right;
    private final String wrong;
    private final String pointer;
    private final String code;

    Fault(String right, String wrong, String pointer, String code) {
      this.right = right;
      this.wrong = wrong;
      this.pointer = pointer;
      this.code = code;
    }

    /** Every tenth row has one, each kind in turn. */
    static Optional<Fault> ofRow(int row) {
      return row % 10 == 0 ? Optional.of(values()[row / 10 % values().length]) : Optional.empty();
    }
  }

  @Test
  void fiftyBadRowsOfFiveHundredAreNamedAndStopNoOther() {
    String sheet = fiveHundredInNewZealand();
    String key = Draft.unique();

    ValidatableResponse first = assertSummary(csv(sheet, key), 450, 0, 0, 50);
    List<Map<String, Object>> rows = first.extract().jsonPath().getList("rows");
    for (int row = 1; row <= rows.size(); row++) {
      Map<String, Object> report = rows.get(row - 1);
      Optional<Fault> fault = Fault.ofRow(row);
      assertEquals(row, report.get("row"));
      assertEquals(fault.isPresent() ? "REFUSED" : "CREATED", report.get("outcome"));
      assertEquals(
          fault.map(expected -> List.of(expected.pointer + " " + expected.code)).orElse(List.of()),
          faults(report),
          () -> "row " + report.get("row"));
    }
    List<String> stored = inNewZealand();
    assertEquals(450, stored.size());

    assertEquals(first.extract().asString(), csv(sheet, key).extract().asString());
    assertSummary(csv(sheet), 0, 0, 450, 50);
    assertEquals(stored, inNewZealand());
  }

  /** No other test registers any there. */
  private static String fiveHundredInNewZealand() {
    Sheet sheet = Sheet.of(500);
    for (int row = 1; row <= 500; row++) {
      sheet = sheet.replace(row, ",KZ,", ",NZ,");
      Optional<Fault> fault = Fault.ofRow(row);
      if (fault.isPresent()) {
        sheet = sheet.replace(row, fault.get().right, fault.get().wrong);
      }
    }
    return sheet.csv();
  }

  private static List<String> inNewZealand() {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      var request = Api.secretariat().noFilters().queryParams("country", "NZ", "limit", 200);
      JsonPath page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get(Api.INSTITUTIONS)
              .jsonPath();
      ids.addAll(page.getList("items.id", String.class));
      cursor = page.getString("next");
    } while (cursor != null);
    return ids;
  }

  @SuppressWarnings("unchecked")
  private static List<String> faults(Map<String, Object> report) {
    return ((List<Map<String, String>>) report.getOrDefault("errors", List.of()))
        .stream()
            .map(error -> error.getOrDefault("pointer", "") + " " + error.get("code"))
            .toList();
  }

  @Test
  void aRowWithAnotherNumberOfCellsIsRefusedAlone() {
    Sheet sheet = Sheet.of(1).row("one", "two");

    assertSummary(csv(sheet.csv()), 1, 0, 0, 1)
        .body(has("rows[1].errors.code", contains("wrong-cell-count")));
  }

  @Test
  void rulesAreTheSameAsForASingleOne() {
    Sheet sheet =
        Sheet.withColumns("localReference,name.kk,type,country,timeZone,founded,ror")
            .row(Draft.unique(), "Каспий", "UNIVERSITY", "KZ", "Asia/Aqtau", "9000", "")
            .row("", "Каспий", "UNIVERSITY", "KZ", "Asia/Aqtau", "", "https://ror.org/054gw3b41");

    assertSummary(csv(sheet.csv()), 0, 0, 0, 2)
        .body(has("rows[0].errors.column", containsInAnyOrder("label", "founded")))
        .body(has("rows[1].errors.column", contains("ror")));
  }

  @Test
  void aRowIsMatchedByRorIdOrDomainAndTakesItsReferenceAlong() {
    JsonPath byRor = Api.registered(Draft.any().with("ror", Draft.freshRor()).body());
    JsonPath byDomain = Api.registered(Draft.any().body());
    String reference = Draft.unique();
    Sheet sheet =
        Sheet.withColumns("localReference,ror,domain,city")
            .row(reference, byRor.getString("ror"), "", "Rasht")
            .row("", "", byDomain.getString("domain").toUpperCase(), "Sari");

    assertSummary(csv(sheet.csv()), 0, 2, 0, 0)
        .body(has("rows.id", contains(byRor.getString("id"), byDomain.getString("id"))));

    assertEquals(reference, Api.read(Api.id(byRor)).getString("localReference"));
    assertEquals("Sari", Api.read(Api.id(byDomain)).getString("city"));
  }

  @Test
  void anAbsentColumnIsKeptAndAnEmptyCellRemoves() {
    JsonPath before = Api.registered(Draft.complete().body());
    Sheet sheet =
        Sheet.withColumns(
                "localReference,domain,name.fa,name.az,website,place.latitude,place.longitude")
            .row(
                before.getString("localReference"),
                before.getString("domain"),
                "",
                "Gülüstan Universiteti",
                "",
                "",
                "");

    assertSummary(csv(sheet.csv()), 0, 1, 0, 0);

    Map<String, Object> expected = new HashMap<>(before.getMap("$"));
    Map<String, Object> name = new HashMap<>(before.getMap("name"));
    name.remove("fa");
    name.put("az", "Gülüstan Universiteti");
    expected.put("name", name);
    expected.keySet().removeAll(List.of("website", "place"));
    Map<String, Object> after = Api.read(Api.id(before)).getMap("$");
    assertEquals(2, after.get("version"));
    expected.put("version", 2);
    expected.put("changedAt", after.get("changedAt"));
    assertEquals(expected, after);
  }

  @Test
  void identifiersOfTwoInstitutionsAreRefused() {
    JsonPath one = Api.registered(Draft.complete().body());
    JsonPath other = Api.registered(Draft.any().body());
    Sheet sheet =
        Sheet.withColumns("localReference,domain,city")
            .row(one.getString("localReference"), other.getString("domain"), "Rasht");

    assertSummary(csv(sheet.csv()), 0, 0, 0, 1)
        .body(has("rows[0].errors.code", everyItem(equalTo("ambiguous-match"))))
        .body(has("rows[0].errors.column", containsInAnyOrder("localReference", "domain")))
        .body(
            has(
                "rows[0].errors.params.existingId",
                containsInAnyOrder(one.getString("id"), other.getString("id"))));
  }

  @Test
  void twoRowsWithOneDomainByMistakeAreNotOneInstitution() {
    Sheet sheet = Sheet.of(2);
    Sheet mistaken = sheet.replace(2, sheet.cell(2, "domain"), sheet.cell(1, "domain"));

    assertSummary(csv(mistaken.csv()), 1, 0, 0, 1)
        .body(has("rows[1].errors.code", hasItem("contradicted-match")));
  }

  @Test
  void aSecondRowOfAnInstitutionIsRefused() {
    JsonPath known = Api.registered(Draft.complete().body());
    String key = Draft.unique();
    List<?> rows =
        List.of(
            Map.of("localReference", known.getString("localReference"), "city", "Rasht"),
            Map.of("domain", known.getString("domain"), "city", "Sari"),
            Map.of("ror", known.getString("ror"), "city", "Gorgan"));

    assertSummary(json(rows, key), 0, 1, 0, 2)
        .body(has("rows[1].errors.code", contains("duplicate-row")))
        .body(has("rows[1].errors.params.row", contains(1)))
        .body(has("rows[2].errors.code", contains("duplicate-row")));
    assertSummary(json(rows, key), 0, 1, 0, 2);
    assertSummary(json(rows), 0, 0, 1, 2);
    assertEquals("Gorgan", known.getString("city"));
    assertEquals("Rasht", Api.read(Api.id(known)).getString("city"));
  }

  @Test
  void aSecondRowIsRefusedWhateverBecameOfTheFirst() {
    Sheet sheet = Sheet.of(2);
    Sheet twice =
        sheet
            .replace(1, ",KZ,", ",XX,")
            .replace(2, sheet.cell(2, "localReference"), sheet.cell(1, "localReference"));

    assertSummary(csv(twice.csv()), 0, 0, 0, 2)
        .body(has("rows[0].errors.column", contains("country")))
        .body(has("rows[1].errors.code", contains("duplicate-row")));
  }

  @Test
  void aRowWithoutAnIdentifierIsRefused() {
    String csv =
        Sheet.withColumns("localReference,name.en,type,country,timeZone")
            .row("", "Caspian", "UNIVERSITY", "KZ", "Asia/Aqtau")
            .csv();

    assertSummary(csv(csv), 0, 0, 0, 1)
        .body(has("rows[0].errors.code", contains("identifier-required")));
    assertSummary(json(List.of(Draft.any().without("domain").body())), 0, 0, 0, 1)
        .body(has("rows[0].errors.code", contains("identifier-required")));
  }

  @Test
  void aLocalReferenceThatIsNoneIsRefusedAlsoForWhatIsKnown() {
    JsonPath known = Api.registered(Draft.any().body());
    List<Object> references = List.of(7, " REF", "", "x".repeat(65));
    for (Object reference : references) {
      Map<String, Object> row =
          Map.of("localReference", reference, "domain", known.getString("domain"), "city", 5);

      assertSummary(json(List.of(row)), 0, 0, 0, 1)
          .body(has("rows[0].errors.column", containsInAnyOrder("localReference", "city")));
    }
    assertSummary(json(List.of(Map.of("localReference", 7))), 0, 0, 0, 1)
        .body(has("rows[0].errors.column", hasItem("localReference")))
        .body(has("rows[0].errors.code", hasItem("wrong-type")));
  }

  @Test
  void aNewNameBesideTheOldLabelIsSettledByOneImport() {
    Sheet sheet =
        Sheet.withColumns("localReference,name.en,label,type,country,timeZone")
            .row(Draft.unique(), "Old name", "Old name", "UNIVERSITY", "KZ", "Asia/Aqtau");
    String renamed = sheet.csv().replaceFirst("Old name", "New name");
    assertSummary(csv(sheet.csv()), 1, 0, 0, 0);

    String id = assertSummary(csv(renamed), 0, 1, 0, 0).extract().path("rows[0].id");
    assertSummary(csv(renamed), 0, 0, 1, 0);

    assertEquals("Old name", Api.read(UUID.fromString(id)).getString("label"));
  }

  @Test
  void whatAlwaysHasAValueIsKeptByAnEmptyCell() {
    JsonPath before = Api.registered(Draft.complete().body());
    Sheet sheet =
        Sheet.withColumns("localReference,domain,timeZoneBasis,membership,basis")
            .row("", before.getString("domain"), "", "", "");

    assertSummary(csv(sheet.csv()), 0, 0, 1, 0);
    assertEquals(before.getMap("$"), Api.read(Api.id(before)).getMap("$"));
  }

  @Test
  void theReportNamesTheLinesOfTheFile() {
    Sheet sheet = Sheet.of(1).row("\"one\r\ntwo\"").row("three");

    csv(sheet.csv().replaceFirst("\r\n", "\r\n\r\n"))
        .statusCode(200)
        .body(has("rows.row", contains(1, 2, 3)))
        .body(has("rows.line", contains(3, 4, 6)));
    json(List.of(Draft.any().body())).body(has("rows[0]", not(hasKey("line"))));
  }

  @Test
  void jsonRowsAreTakenLikeASheet() {
    Map<String, Object> row = Draft.complete().body();
    List<Object> rows = new ArrayList<>();
    rows.add(row);
    rows.add("no row");
    rows.add(Draft.any().with("motto", "x").with("country", null).body());

    assertSummary(json(rows), 1, 0, 0, 2)
        .body(has("rows[1].errors.code", contains("wrong-type")))
        .body(has("rows[1].errors[0]", not(hasKey("column"))))
        .body(has("rows[2].errors.column", containsInAnyOrder("motto", "country")));

    assertSummary(json(List.of(row)), 0, 0, 1, 0);
  }

  @Test
  void noRowsAreNoMistake() {
    assertSummary(json(List.of()), 0, 0, 0, 0);
    assertSummary(csv(Sheet.of(0).csv()), 0, 0, 0, 0);
  }

  @Test
  void theSameKeyAgainReportsTheSame() {
    String sheet = Sheet.of(5).csv();
    String key = Draft.unique();

    ValidatableResponse first = csv(sheet, key).header(Api.REPLAYED, nullValue());
    ValidatableResponse again = csv(sheet, key).header(Api.REPLAYED, "true");

    assertSummary(first, 5, 0, 0, 0);
    assertEquals(first.extract().asString(), again.extract().asString());
  }

  @Test
  void theSameKeyAgainDoesWhatWasNotDone() {
    JsonPath inTheWay = Api.registered(Draft.any().body());
    Sheet sheet = Sheet.of(3);
    String csv = sheet.replace(2, sheet.cell(2, "domain"), inTheWay.getString("domain")).csv();
    Api.secretariat()
        .body("{\"localReference\":\"" + Draft.unique() + "\"}")
        .put(Api.ONE + "/local-reference", Api.id(inTheWay))
        .then()
        .statusCode(200);
    String key = Draft.unique();
    assertSummary(csv(csv, key), 2, 0, 0, 1)
        .body(has("rows[1].errors.code", contains("contradicted-match")));

    Api.secretariat()
        .header("If-Match", "\"1\"")
        .body("{\"domain\":null}")
        .patch(Api.ONE, Api.id(inTheWay))
        .then()
        .statusCode(200);

    assertSummary(csv(csv, key), 3, 0, 0, 0)
        .body(has("rows.outcome", everyItem(equalTo("CREATED"))));
    assertSummary(csv(csv), 0, 0, 3, 0);
  }

  @Test
  void theSameKeyWithAnotherSheetIsRefused() {
    String key = Draft.unique();
    csv(Sheet.of(1).csv(), key).statusCode(200);

    csv(Sheet.of(1).csv(), key)
        .statusCode(422)
        .body(has("code", equalTo("idempotency-key-reused")));
  }

  @Test
  void oneSheetSentFourTimesAtOnceIsImportedOnce() {
    String sheet = Sheet.of(20).csv();

    List<JsonPath> reports = Api.atOnce(4, () -> csv(sheet).statusCode(200).extract().jsonPath());

    Map<String, Long> outcomes =
        reports.stream()
            .flatMap(report -> report.<String>getList("rows.outcome").stream())
            .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
    List<Object> errors =
        reports.stream().flatMap(report -> report.getList("rows.errors").stream()).toList();
    assertEquals(Map.of("CREATED", 20L, "UNCHANGED", 60L), outcomes, errors.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"name.en,type,country,timeZone,motto", "name.en;type;country;timeZone"})
  void whatIsNotAColumnRefusesTheSheet(String header) {
    csv(header + "\r\nTest,UNIVERSITY,KZ,Asia/Aqtau,x\r\n")
        .statusCode(400)
        .body(has("code", equalTo("invalid-body")))
        .body(has("errors.code", contains("unknown-column")))
        .body(has("errors.params.column", hasSize(1)));
  }

  @Test
  void aSheetThatIsNoneIsRefused() {
    csv("name.en\r\n\"Test").statusCode(400).body(has("code", equalTo("malformed-csv")));
    csv("\r\n").statusCode(400).body(has("code", equalTo("empty-sheet")));
    csv("name.en\r\nTe\0st").statusCode(400);
    importing("text/csv", "name.en\r\nКаспий".getBytes(Charset.forName("windows-1251")))
        .statusCode(400)
        .body(has("code", equalTo("not-utf-8")));
    importing("text/csv; charset=windows-1251", "name.en\r\nx".getBytes(StandardCharsets.UTF_8))
        .statusCode(400);
    importing("text/plain", "name.en\r\nx".getBytes(StandardCharsets.UTF_8)).statusCode(415);
  }

  @Test
  void moreThanTwoThousandRowsAreRefused() {
    Sheet sheet = Sheet.withColumns("city");
    for (int row = 0; row < 2_001; row++) {
      sheet.row("Aktau");
    }
    csv(sheet.csv())
        .statusCode(400)
        .body(has("errors.pointer", contains("/rows")))
        .body(has("errors.code", contains("too-many")));

    List<Map<String, Object>> rows = java.util.Collections.nCopies(2_001, Map.of());
    json(rows)
        .statusCode(400)
        .body(has("errors.pointer", contains("/rows")))
        .body(has("errors.code", contains("too-many")));
  }

  @Test
  void moreThanFiveMebibytesAreRefused() {
    csv("city\r\n" + "x".repeat(5 * 1024 * 1024))
        .statusCode(413)
        .body(has("code", equalTo("body-too-large")));
  }

  private static ValidatableResponse assertSummary(
      ValidatableResponse report, int created, int updated, int unchanged, int refused) {
    return report
        .statusCode(200)
        .body(
            has(
                "summary",
                equalTo(
                    Map.of(
                        "created", created,
                        "updated", updated,
                        "unchanged", unchanged,
                        "refused", refused))));
  }

  private static ValidatableResponse json(List<?> rows) {
    return Api.secretariat().body(Map.of("rows", rows)).post(Api.IMPORTS).then();
  }

  private static ValidatableResponse json(List<?> rows, String key) {
    return Api.secretariat()
        .header(Api.KEY, key)
        .body(Map.of("rows", rows))
        .post(Api.IMPORTS)
        .then();
  }

  private static ValidatableResponse csv(String sheet) {
    return importing("text/csv", sheet.getBytes(StandardCharsets.UTF_8));
  }

  private static ValidatableResponse csv(String sheet, String key) {
    return Api.secretariat()
        .contentType("text/csv")
        .header(Api.KEY, key)
        .body(sheet.getBytes(StandardCharsets.UTF_8))
        .post(Api.IMPORTS)
        .then();
  }

  private static ValidatableResponse importing(String mediaType, byte[] body) {
    return Api.secretariat().contentType(mediaType).body(body).post(Api.IMPORTS).then();
  }
}
