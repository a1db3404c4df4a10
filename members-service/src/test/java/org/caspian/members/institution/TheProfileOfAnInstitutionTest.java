package org.caspian.members.institution;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caspian.members.text.TextsInAll;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class TheProfileOfAnInstitutionTest {

  private static final String WORDS = "word ".repeat(300);

  @Test
  void isKeptBySomebodyWhoDoesNotKnowOfIt() {
    JsonPath before = Api.registered(Draft.complete().body());

    JsonPath after =
        changed(Api.id(before), 1, Map.of("city", "Sari")).statusCode(200).extract().jsonPath();

    for (String field : List.of("description", "themes", "students", "staff", "recognition")) {
      equal(before, after, field);
    }
  }

  private static void equal(JsonPath before, JsonPath after, String field) {
    assertEquals(before.<Object>get(field), after.<Object>get(field), field);
  }

  @Test
  void isTakenAwayBitByBit() {
    UUID id = Api.id(Api.registered(Draft.complete().body()));

    changed(
            id,
            1,
            body(
                "description",
                body("fa", null),
                "themes",
                null,
                "students",
                null,
                "recognition",
                body("validUntil", null)))
        .statusCode(200)
        .body(has("description", equalTo(Map.of("en", "Teaches the ecology of the Caspian Sea."))))
        .body(has("themes", empty()))
        .body(has("$", not(hasKey("students"))))
        .body(has("staff", equalTo(510)))
        .body(has("recognition.number", equalTo("22/7314")))
        .body(has("recognition", not(hasKey("validUntil"))));
    changed(id, 2, body("recognition", body("body", null)))
        .statusCode(400)
        .body(has("errors.pointer", contains("/recognition/body")));
  }

  @Test
  void namesEachThemeOnce() {
    created(
            Draft.any()
                .with(
                    "themes",
                    List.of("TRANSPORT_LOGISTICS", "CASPIAN_ECOLOGY", "TRANSPORT_LOGISTICS")))
        .statusCode(400)
        .body(has("errors.pointer", contains("/themes")));
    created(Draft.any().with("themes", List.of("FISHING")))
        .statusCode(400)
        .body(has("errors.pointer", contains("/themes/0")));
  }

  @Test
  void countsNobodyLessThanOnce() {
    created(Draft.any().with("students", -1).with("staff", 0.5))
        .statusCode(400)
        .body(has("errors.pointer", containsInAnyOrder("/students", "/staff")));
  }

  @Test
  void hasThreeHundredWordsInALanguage() {
    created(Draft.any().with("description", Map.of("en", WORDS, "ru", WORDS + "слово")))
        .statusCode(422)
        .body(has("errors.pointer", contains("/description/ru")))
        .body(has("errors.code", contains("too-many-words")))
        .body(has("errors[0].params.words", equalTo(301)));
  }

  @Test
  void hasNoMoreTextsThanALanguageMapOfEachWouldBeABook() {
    Map<String, String> texts = new TreeMap<>();
    List.of("en", "ru", "kk", "az", "fa").forEach(tag -> texts.put(tag, "д".repeat(3000)));
    List<Map<String, String>> names =
        IntStream.range(0, 10)
            .mapToObj(
                number ->
                    Map.of("value", number + "a".repeat(298), "language", "en", "type", "ALIAS"))
            .toList();

    created(Draft.any().with("description", texts)).statusCode(201);
    created(Draft.any().with("description", texts).with("names", names))
        .statusCode(422)
        .body(has("errors.code", contains("texts-too-long")))
        .body(has("errors[0].params.max", equalTo(TextsInAll.MOST)))
        .body(has("errors[0].params.length", greaterThan(TextsInAll.MOST)));
  }

  @Test
  void isImported() {
    String reference = "REF-" + Draft.unique();
    Map<String, Object> row =
        with(Draft.complete().without("localReference").body(), "localReference", reference);
    UUID id = Api.id(Api.registered(row));

    imported("localReference,themes,students", reference + ",SUBSOIL_USE ENERGY_SECURITY,9000");

    JsonPath institution = Api.read(id);
    assertEquals(List.of("SUBSOIL_USE", "ENERGY_SECURITY"), institution.getList("themes"));
    assertEquals(9000, institution.getInt("students"));
    assertEquals(510, institution.getInt("staff"));
  }

  private static void imported(String header, String line) {
    Api.secretariat()
        .contentType("text/csv")
        .header(Api.KEY, Draft.unique())
        .body(header + "\r\n" + line + "\r\n")
        .post(Api.IMPORTS)
        .then()
        .statusCode(200)
        .body(has("summary.updated", equalTo(1)));
  }

  @Test
  void narrowsAListByTheme() {
    UUID both = ofThemes("CASPIAN_ECOLOGY", "SUBSOIL_USE");
    UUID one = ofThemes("CASPIAN_ECOLOGY");
    UUID none = ofThemes();

    listed("theme", "CASPIAN_ECOLOGY").body(has("items.id", contains(text(both), text(one))));
    listed("theme", "SUBSOIL_USE").body(has("items.id", contains(text(both))));
    listed("theme", "ENERGY_SECURITY").body(has("items.id", not(hasItem(text(none)))));
  }

  private static UUID ofThemes(String... themes) {
    return Api.id(
        Api.registered(Draft.any().with("country", "BE").with("themes", List.of(themes)).body()));
  }

  private static ValidatableResponse listed(String filter, String value) {
    return Api.anyMember()
        .queryParams(Map.of("country", "BE", filter, value))
        .get(Api.INSTITUTIONS)
        .then()
        .statusCode(200);
  }

  private static String text(UUID id) {
    return id.toString();
  }

  private static ValidatableResponse created(Draft draft) {
    return Api.secretariat().body(draft.body()).post(Api.INSTITUTIONS).then();
  }

  private static ValidatableResponse changed(UUID id, long version, Map<String, Object> patch) {
    return Api.secretariat()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch(Api.ONE, id)
        .then();
  }
}
