package org.caspian.members.institution;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class RegisteringAnInstitutionTest {

  @Test
  void everyFieldIsKept() {
    Map<String, Object> body = Draft.complete().body();

    ValidatableResponse created = create(body).statusCode(201);

    body.forEach((field, value) -> created.body(field, equalToJson(value)));
    created
        .body(has("number", matchesPattern("IN-[0-9]{4}-[0-9]{5}-[0-9]")))
        .body(has("version", equalTo(1)))
        .body(has("createdAt", notNullValue()))
        .body(has("changedAt", notNullValue()))
        .body(has("$", not(hasKey("suspension"))))
        .body(has("actions", contains("UPDATE", "SUSPEND", "MERGE", "SET_LOCAL_REFERENCE")))
        .header("Location", endsWith("/v1/institutions/" + created.extract().path("id")))
        .header("ETag", matchesPattern("\"1\\.[0-9a-f]{8}\""));
    assertEquals(
        created.extract().jsonPath().getMap("$"),
        Api.read(Api.id(created.extract().jsonPath())).getMap("$"));
  }

  @Test
  void whatIsNotSaidHasItsDefault() {
    create(Draft.any().body())
        .statusCode(201)
        .body(has("membership", equalTo("NONE")))
        .body(has("basis", equalTo("REGISTERED")))
        .body(has("timeZoneBasis", equalTo("CONFIRMED")))
        .body(has("$", not(hasKey("ror"))))
        .body(has("$", not(hasKey("localReference"))));
  }

  @Test
  void theLabelFollowsTheNames() {
    create(
            Draft.any()
                .with("confirmDistinct", true)
                .with("name", Map.of("en", "Caspian University", "kk", "Каспий"))
                .body())
        .statusCode(201)
        .body(has("label", equalTo("Caspian University")));
    create(
            Draft.any()
                .with("confirmDistinct", true)
                .with("name", Map.of("az", "Xəzər Universiteti", "ru", "Хазар"))
                .body())
        .statusCode(201)
        .body(has("label", equalTo("Xəzər Universiteti")));
  }

  @Test
  void withoutALatinNameALabelIsRequired() {
    create(
            Draft.any()
                .with("confirmDistinct", true)
                .with("name", Map.of("fa", "دانشگاه شمال"))
                .body())
        .statusCode(422)
        .body(has("code", equalTo("rule-violated")))
        .body(has("errors.pointer", contains("/label")))
        .body(has("errors.code", contains("required")));
  }

  @Test
  void everyRuleThatIsBrokenIsTold() {
    create(Draft.any().with("label", "Каспий").with("founded", 9000).body())
        .statusCode(422)
        .body(has("errors.pointer", containsInAnyOrder("/label", "/founded")));
  }

  @Test
  void textIsStoredComposedAndTheDomainInLowerCase() {
    String domain = Draft.freshDomain();

    create(
            Draft.any()
                .with("city", "Tu\u0308rkmenbas\u0327y")
                .with("domain", domain.toUpperCase())
                .body())
        .statusCode(201)
        .body(has("city", equalTo("Türkmenbaşy")))
        .body(has("domain", equalTo(domain)));
  }

  @Test
  void everythingThatIsWrongWithTheShapeIsToldAtOnce() {
    create(
            Draft.complete()
                .with("name", Map.of("english", "Golestan", "en", " "))
                .with("type", "SCHOOL")
                .with("country", "XX")
                .with("city", 5)
                .with("place", Map.of("latitude", 91, "altitude", 3))
                .with("timeZone", "Asia/Gorgan")
                .with("domain", "gu_ac_ir")
                .with("ror", "046nf9z89")
                .with("website", "gu.ac.ir")
                .with("founded", 2008.5)
                .with("membership", null)
                .with("motto", "")
                .body())
        .statusCode(400)
        .body(has("code", equalTo("invalid-body")))
        .body(has("retry", equalTo("never")))
        .body(has("traceId", matchesPattern("[0-9a-f]{32}")))
        .body(
            has(
                "errors.pointer",
                hasItems(
                    "/name/english",
                    "/name/en",
                    "/type",
                    "/country",
                    "/city",
                    "/place/latitude",
                    "/place/longitude",
                    "/place/altitude",
                    "/timeZone",
                    "/domain",
                    "/ror",
                    "/website",
                    "/founded",
                    "/motto")));
  }

  @ParameterizedTest
  @CsvSource({
    "id, 01a207bd-a9c0-7d2a-9f0e-3b6c51a84d17",
    "number, IN-2026-00001-9",
    "version, 1",
    "createdAt, 2026-11-23T09:30:00Z",
    "suspension, x"
  })
  void whatTheServiceDecidesCannotBeSent(String field, String value) {
    create(Draft.any().with(field, value).body())
        .statusCode(400)
        .body(has("errors.pointer", contains("/" + field)));
  }

  @ParameterizedTest
  @CsvSource({"name", "type", "country", "timeZone"})
  void whatIsRequiredCannotBeLeftOut(String field) {
    create(Draft.any().without(field).body())
        .statusCode(400)
        .body(has("errors.pointer", contains("/" + field)))
        .body(has("errors.code", contains("required")));
  }

  @Test
  void checkDigitsOfARorIdMustFit() {
    create(Draft.any().with("ror", "https://ror.org/054gw3b41").body())
        .statusCode(400)
        .body(has("errors.pointer", contains("/ror")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"type\":|malformed-json",
        "{} {}|malformed-json",
        "{\"type\":\"OTHER\",\"type\":\"OTHER\"}|malformed-json",
        "[]|invalid-body",
        "null|invalid-body"
      })
  void whatIsNoJsonObjectIsRefused(String body, String code) {
    Api.secretariat()
        .body(body)
        .post(Api.INSTITUTIONS)
        .then()
        .statusCode(400)
        .body(has("code", equalTo(code)));
  }

  @Test
  void anotherEncodingOrMediaTypeIsRefused() {
    Api.secretariat()
        .body("{\"city\":\"Баку\"}".getBytes(StandardCharsets.UTF_16BE))
        .post(Api.INSTITUTIONS)
        .then()
        .statusCode(400);
    Api.secretariat()
        .contentType("text/plain")
        .body("city")
        .post(Api.INSTITUTIONS)
        .then()
        .statusCode(415)
        .body(has("code", equalTo("unsupported-media-type")));
  }

  @Test
  void aRorIdIsOfOneInstitution() {
    String ror = Draft.freshRor();
    UUID first = Api.id(Api.registered(Draft.any().with("ror", ror).body()));

    create(Draft.any().with("ror", ror).body())
        .statusCode(409)
        .body(has("code", equalTo("duplicate-ror")))
        .body(has("existingId", equalTo(first.toString())))
        .body(has("errors.pointer", contains("/ror")));
  }

  @Test
  void aDomainIsOfOneInstitutionWhateverItsCase() {
    JsonPath first = Api.registered(Draft.any().body());
    String domain = first.getString("domain").toUpperCase();

    create(Draft.any().with("domain", domain).body())
        .statusCode(409)
        .body(has("code", equalTo("duplicate-domain")))
        .body(has("existingId", equalTo(first.getString("id"))));
  }

  @Test
  void aLocalReferenceIsOfOneInstitution() {
    String reference = "Справочник № " + Draft.unique().substring(0, 8);
    UUID first = Api.id(Api.registered(Draft.any().with("localReference", reference).body()));

    create(Draft.any().with("localReference", reference).body())
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")))
        .body(has("existingId", equalTo(first.toString())));
  }

  @Test
  void theSameCreationAgainNamesAllThatIsTaken() {
    Map<String, Object> body = Draft.complete().body();
    String first = Api.registered(body).getString("id");
    String other = Api.registered(Draft.any().body()).getString("domain");

    create(body)
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")))
        .body(has("existingId", equalTo(first)))
        .body(has("errors.pointer", contains("/localReference", "/ror", "/domain", "/identifiers")))
        .body(
            has(
                "errors.code",
                contains(
                    "duplicate-local-reference",
                    "duplicate-ror",
                    "duplicate-domain",
                    "duplicate-identifier")))
        .body(has("errors.params.existingId", contains(first, first, first, first)));
    body.remove("localReference");
    body.put("domain", other);
    create(body)
        .statusCode(409)
        .body(has("code", equalTo("duplicate-ror")))
        .body(has("existingId", equalTo(first)))
        .body(has("errors.pointer", contains("/ror", "/domain", "/identifiers")));
  }

  @Test
  void aNameIsOneLineOfAtMostThreeHundredCharacters() {
    create(Draft.any().with("name", Map.of("en", "x".repeat(300))).body())
        .statusCode(201)
        .body(has("label", equalTo("x".repeat(300))));
    Map<String, String> names =
        Map.of("az", "iki söz\n", "en", "x".repeat(301), "kk", "екі\nсөз", "ru", "два\u2028слова");
    create(Draft.any().with("name", names).body())
        .statusCode(400)
        .body(has("code", equalTo("invalid-body")))
        .body(has("errors.pointer", contains("/name/az", "/name/en", "/name/kk", "/name/ru")))
        .body(has("errors.code", contains("pattern", "too-long", "pattern", "pattern")));
  }

  @Test
  void aLocalReferenceHasNoBlankEnds() {
    create(Draft.any().with("localReference", " REF ").body())
        .statusCode(400)
        .body(has("errors.pointer", contains("/localReference")));
  }

  @Test
  void manyInstitutionsHaveNoRorIdAndNoDomain() {
    create(Draft.any().without("domain").body()).statusCode(201).body(has("domain", nullValue()));
    create(Draft.any().without("domain").body()).statusCode(201).body(has("ror", nullValue()));
  }

  @Test
  void ofTenAtOnceWithOneRorIdOneIsRegistered() {
    String ror = Draft.freshRor();

    List<Integer> statuses =
        Api.atOnce(
            10,
            () ->
                Api.secretariat()
                    .body(Draft.any().with("ror", ror).body())
                    .post(Api.INSTITUTIONS)
                    .statusCode());

    assertEquals(1, statuses.stream().filter(status -> status == 201).count());
    assertEquals(9, statuses.stream().filter(status -> status == 409).count());
    Api.secretariat()
        .queryParam("ror", ror)
        .get(Api.INSTITUTIONS)
        .then()
        .body(has("items", hasSize(1)));
  }

  @Test
  void theSameKeyAgainGivesTheFirstAnswerAgain() {
    Map<String, Object> body = Draft.complete().body();
    String key = Draft.unique();

    ValidatableResponse first = create(body, key).statusCode(201).header(Api.REPLAYED, nullValue());
    ValidatableResponse again = create(body, key).statusCode(201).header(Api.REPLAYED, "true");

    assertEquals(first.extract().asString(), again.extract().asString());
    assertEquals(first.extract().header("Location"), again.extract().header("Location"));
    assertEquals(first.extract().header("ETag"), again.extract().header("ETag"));
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    String key = Draft.unique();
    create(Draft.any().body(), key).statusCode(201);

    create(Draft.any().body(), key)
        .statusCode(422)
        .body(has("code", equalTo("idempotency-key-reused")));
  }

  @Test
  void aRefusalIsJudgedAnewUnderTheSameKey() {
    JsonPath first = Api.registered(Draft.any().body());
    Map<String, Object> body = Draft.any().with("domain", first.getString("domain")).body();
    String key = Draft.unique();
    create(body, key).statusCode(409);

    Api.secretariat()
        .header("If-Match", "\"1\"")
        .body("{\"domain\":null}")
        .patch(Api.ONE, Api.id(first))
        .then()
        .statusCode(200);

    create(body, key).statusCode(201).header(Api.REPLAYED, nullValue());
  }

  private static ValidatableResponse create(Map<String, Object> body) {
    return Api.secretariat().body(body).post(Api.INSTITUTIONS).then();
  }

  private static ValidatableResponse create(Map<String, Object> body, String key) {
    return Api.secretariat().header(Api.KEY, key).body(body).post(Api.INSTITUTIONS).then();
  }

  /** REST Assured reads decimals as float; compared as text they are what was sent. */
  private static org.hamcrest.Matcher<Object> equalToJson(Object sent) {
    return new org.hamcrest.CustomTypeSafeMatcher<>(String.valueOf(sent)) {
      @Override
      protected boolean matchesSafely(Object received) {
        return String.valueOf(sort(received)).equals(String.valueOf(sort(sent)));
      }

      private Object sort(Object value) {
        if (value instanceof List<?> list) {
          return list.stream().map(this::sort).toList();
        }
        return value instanceof Map<?, ?> map ? new java.util.TreeMap<>(map) : value;
      }
    };
  }
}
