package org.caspian.platform.rest.things;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WrongBodiesTest {

  @Test
  void theProblemSaysWhatWhereAndUnderWhichId() {
    given()
        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        .contentType("application/json")
        .body("{}")
        .post("/v1/things?x=")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .header("Cache-Control", "no-store")
        .header("X-Request-Id", "0af7651916cd43dd8448eb211c80319c")
        .body("type", equalTo("/problems/invalid-parameter"))
        .body("title", equalTo("A parameter is unknown or not valid"))
        .body("status", equalTo(400))
        .body("code", equalTo("invalid-parameter"))
        .body("instance", equalTo("/v1/things"))
        .body("retry", equalTo("never"))
        .body("part", equalTo("things-service"))
        .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"))
        .body("errors.pointer", contains("?x"));
  }

  @Test
  void allPointersAreToldAtOnce() {
    post("""
    {"kind": "HUGE", "title": {"en": "x", "xx": "y", "kk": " "}, "country": "XX",
     "field": "071", "language": "zzz", "script": "Latin", "latin": "Ақтау", "timeZone": "Mars", "academicYear": "2026/2028",
     "level": 9, "count": 1.5, "open": "true", "share": "0.5", "owner": "1-1-1-1-1",
     "begin": "2026-02-30", "at": "2026-01-01", "website": "javascript:alert(1)",
     "word": "Word", "tags": ["a", "abcdef", 3, "d"], "place": {"town": "Aqtau"},
     "unknown": 1}
    """)
        .body("code", equalTo("invalid-body"))
        .body(
            "errors.collect{it.pointer + ' ' + it.code}",
            containsInAnyOrder(
                "/name required",
                "/kind not-in-list",
                "/title/xx not-in-list",
                "/title/kk blank",
                "/country not-in-list",
                "/field not-in-list",
                "/language not-in-list",
                "/script not-in-list",
                "/latin bad-format",
                "/timeZone not-in-list",
                "/academicYear bad-format",
                "/level out-of-range",
                "/count wrong-type",
                "/open wrong-type",
                "/share wrong-type",
                "/owner bad-format",
                "/begin bad-format",
                "/at bad-format",
                "/website bad-format",
                "/word pattern",
                "/tags too-many",
                "/tags/1 too-long",
                "/tags/2 wrong-type",
                "/place/city required",
                "/place/town unknown-field",
                "/unknown unknown-field"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name | 5 | wrong-type",
        "name | null | wrong-type",
        "name | `\"\"` | too-short",
        "name | `\"123456789012345678901\"` | too-long",
        "kind | 0 | wrong-type",
        "kind | `\"small\"` | not-in-list",
        "kind | `\"\"` | not-in-list",
        "count | `\"5\"` | wrong-type",
        "count | 1.7 | wrong-type",
        "count | true | wrong-type",
        "count | 3000000000 | out-of-range",
        "open | 1 | wrong-type",
        "owner | `\"0192f0c1-2b3c-7d4e-8f50-617283940a1\"` | bad-format",
        "owner | `\"\"` | bad-format",
        "begin | `\"2026-1-1\"` | bad-format",
        "begin | `\"2026-01-01T00:00:00Z\"` | bad-format",
        "begin | 20260101 | wrong-type",
        "at | `\"2026-01-01T00:00:00\"` | bad-format",
        "at | `\"2026-01-01T25:00:00Z\"` | bad-format",
        "at | 1767225600 | wrong-type",
        "website | `\"example.org\"` | bad-format",
        "website | `\"https://user@example.org\"` | bad-format",
        "tags | `\"a\"` | wrong-type",
        "tags | {} | wrong-type",
        "place | [] | wrong-type",
        "title | `\"x\"` | wrong-type",
        "title | `{\"en\": 5}` | wrong-type",
        "title | `{\"EN\": \"x\"}` | not-in-list",
        "title | `{\"kaz\": \"x\"}` | not-in-list",
        "title | `{\"en\": \"\"}` | blank"
      })
  void aWrongValueIsToldByItsCode(String field, String value, String code) {
    String body =
        switch (field) {
          case "name" -> "{\"kind\": \"SMALL\", \"name\": " + value + "}";
          case "kind" -> "{\"name\": \"x\", \"kind\": " + value + "}";
          default -> "{\"name\": \"x\", \"kind\": \"SMALL\", \"" + field + "\": " + value + "}";
        };
    post(body)
        .body("code", equalTo("invalid-body"))
        .body("errors", hasSize(1))
        .body("errors[0].code", equalTo(code))
        .body("errors[0].pointer", matchesPattern("/" + field + "(/.*)?"));
  }

  @Test
  void anErrorCarriesTheValuesOfItsRule() {
    post("{\"name\": \"x\", \"kind\": \"HUGE\", \"level\": 0}")
        .body("errors.find{it.pointer == '/kind'}.params.allowed", contains("SMALL", "LARGE"))
        .body("errors.find{it.pointer == '/level'}.params.min", equalTo(1));
  }

  @Test
  void everyKindOfValueIsTakenWhenItIsRight() {
    given()
        .contentType("application/json")
        .body(
            """
            {"name": "Ақтау", "kind": "SMALL", "title": {"en": "x", "kk-Latn": "y", "tly": "z"},
             "country": "KZ", "field": "0713", "language": "mzn", "script": "Cyrl", "latin": "Aqtaý", "timeZone": "Asia/Aqtau",
             "academicYear": "2026/2027", "level": 8.0, "count": -1, "open": false, "share": 1,
             "owner": "0192f0c1-2b3c-7d4e-8f50-617283940a1b", "begin": "2026-02-28",
             "at": "2026-01-01T05:00:00.123+05:00", "website": "https://yu.edu.kz/a?b=c",
             "word": "word", "tags": ["a", "b"], "place": {"city": "Aqtau"}}
            """)
        .post("/v1/things")
        .then()
        .statusCode(201)
        .body("name", equalTo("Ақтау"))
        .body("at", equalTo("2026-01-01T00:00:00.123Z"))
        .body("share", equalTo(1))
        .body("place.size()", equalTo(1));
  }

  /** RFC 3339, section 5.6. */
  @Test
  void aTimeMayHaveSmallLetters() {
    given()
        .contentType("application/json")
        .body("{\"kind\": \"SMALL\", \"name\": \"x\", \"at\": \"2026-01-01t00:00:00z\"}")
        .post("/v1/things")
        .then()
        .statusCode(201)
        .body("at", equalTo("2026-01-01T00:00:00Z"));
  }

  @Test
  void aWrongFormIsToldWithARightOne() {
    post("{\"name\": \"x\", \"kind\": \"SMALL\", \"academicYear\": \"2026\"}")
        .body("errors[0].detail", containsString("2026/2027"))
        .body("errors[0].params.example", equalTo("2026/2027"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/things         | A body is required, as JSON with name, kind.",
        "/v1/things/imports | A body is required."
      })
  void aBodyThatIsMissingIsNotOfAWrongTypeAndItsMembersAreTold(String path, String detail) {
    given()
        .contentType("application/json")
        .post(path)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-body"))
        .body("detail", equalTo(detail))
        .body("errors.code", contains("required"));
    given().post(path).then().statusCode(400).body("detail", equalTo(detail));
  }

  @Test
  void aBodyWithManyErrorsIsRefusedWithTheFirst() {
    StringBuilder unknown = new StringBuilder("{\"name\": \"x\"");
    for (int i = 0; i < 10_000; i++) {
      unknown.append(",\"f").append(i).append("\":0");
    }
    post(unknown.append('}').toString()).body("errors", hasSize(100));
    post("{\"tags\": [" + "{},".repeat(80_000) + "{}]}")
        .body("code", equalTo("malformed-json"))
        .body("errors.code", contains("too-many"));
  }

  @Test
  void anImportMayHaveMoreValues() {
    String row = "{\"city\": \"Aqtau\", \"street\": \"1\"}";
    given()
        .contentType("application/json")
        .body("[" + (row + ",").repeat(20_000) + row + "]")
        .post("/v1/things/imports")
        .then()
        .statusCode(200)
        .body("rows", equalTo(20_001));
  }

  @Test
  void aBodyThatIsNoObjectIsOfTheWrongType() {
    post("[]").body("errors.pointer", contains("")).body("errors.code", contains("wrong-type"));
    post("null").body("errors.code", contains("wrong-type"));
    post("\"x\"").body("errors.code", contains("wrong-type"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{", "{} x", "{}{}", "{\"name\": \"x\",}", "{'name': 'x'}", "{\"name\": NaN}"})
  void whatIsNoJsonIsMalformed(String body) {
    post(body).body("code", equalTo("malformed-json"));
  }

  @Test
  void duplicateNamesAreToldAtTheirPlace() {
    post("{\"place\": {\"city\": \"a\", \"city\": \"b\"}}")
        .body("code", equalTo("malformed-json"))
        .body("errors.pointer", contains("/place/city"))
        .body("errors.code", contains("duplicate-name"));
  }

  @Test
  void theCharacterThatNoDatabaseKeepsIsRefused() {
    post("{\"name\": \"a\\u0000\"}").body("errors.code", contains("bad-character"));
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    given()
        .contentType("application/json")
        .body("{\"name\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1))
        .post("/v1/things")
        .then()
        .statusCode(400)
        .body("code", equalTo("not-utf-8"));
    given()
        .header("Content-Type", "application/json; charset=iso-8859-1")
        .body("{}".getBytes(StandardCharsets.UTF_8))
        .post("/v1/things")
        .then()
        .statusCode(400)
        .body("code", equalTo("not-utf-8"));
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    String large = "{\"name\": \"" + "x".repeat(1024 * 1024) + "\"}";
    post(large, 413).body("code", equalTo("body-too-large")).body("maxBytes", equalTo(1_048_576));
    String huge = "{\"name\": \"" + "x".repeat(6 * 1024 * 1024) + "\"}";
    post(huge, 413).body("code", equalTo("body-too-large"));
  }

  @Test
  void aBodyOfAnotherTypeIsRefused() {
    given()
        .contentType("application/xml")
        .body("<a/>")
        .post("/v1/things")
        .then()
        .statusCode(415)
        .header("Accept-Post", "application/json")
        .body("allowed", contains("application/json"))
        .body("code", equalTo("unsupported-media-type"));
    given()
        .header("Content-Type", "nonsense")
        .body("{}".getBytes(StandardCharsets.UTF_8))
        .post("/v1/things")
        .then()
        .statusCode(415)
        .body("code", equalTo("unsupported-media-type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"deflate", "br", "gzip, gzip", "x", ""})
  void aBodyThatIsPackedOtherwiseThanByGzipIsRefused(String encoding) {
    packed(encoding, "{}".getBytes(StandardCharsets.UTF_8))
        .statusCode(415)
        .header("Accept-Encoding", "gzip")
        .body("code", equalTo("unsupported-media-type"));
  }

  @Test
  void aBodyThatIsSaidToBePackedAndIsNotIsRefused() throws IOException {
    byte[] whole = Packed.gzip("{\"name\": \"A thing\"}");
    List<byte[]> broken =
        List.of(
            "{}".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(whole, whole.length - 9),
            Arrays.copyOf(whole, 5));

    for (byte[] body : broken) {
      packed("gzip", body).statusCode(400).body("code", equalTo("bad-request"));
    }
  }

  @Test
  void aBodyThatBecomesTooLargeWhenItIsUnpackedIsRefused() throws IOException {
    packed("gzip", Packed.blanks(300))
        .statusCode(413)
        .body("code", equalTo("body-too-large"))
        .body("maxBytes", equalTo(1_048_576));
  }

  private static ValidatableResponse packed(String encoding, byte[] body) {
    return given()
        .header("Content-Encoding", encoding)
        .contentType("application/json")
        .body(body)
        .post("/v1/things")
        .then();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "text/plain; charset=utf-8", "*/*", "application/*"})
  void aTextIsNotTakenForAnObjectOfOneText(String type) {
    given()
        .contentType(type)
        .body("far more than eight letters".getBytes(StandardCharsets.UTF_8))
        .put("/v1/things/0192f0c1-2b3c-7d4e-8f50-617283940a1b/parts/mark")
        .then()
        .statusCode(415)
        .body("allowed", contains("application/json"))
        .body("code", equalTo("unsupported-media-type"));
  }

  /** Else the body would have no schema to meet. */
  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/*", "application/json-patch+json", "text/plain"})
  void aBodyOfATypeThatIsNotNamedIsRefused(String type) {
    given()
        .header("Content-Type", type)
        .body("{\"unknown\": 1}".getBytes(StandardCharsets.UTF_8))
        .post("/v1/things")
        .then()
        .statusCode(415)
        .body("code", equalTo("unsupported-media-type"))
        .body("allowed", contains("application/json"));
  }

  /** Where the type chooses between two methods, too. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "a", "a/b/c", ";", "application/", "application/json, text/plain"})
  void aTypeThatIsNoneIsRefused(String type) {
    given()
        .header("Content-Type", type)
        .body("{}".getBytes(StandardCharsets.UTF_8))
        .post("/v1/things/imports")
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body("code", equalTo("unsupported-media-type"));
  }

  @Test
  void aBodyWhereNoneIsReadIsRefusedUnlessItSaysNothing() {
    String path = "/v1/things/0192f0c1-2b3c-7d4e-8f50-617283940a1b/closing";
    given()
        .contentType("application/json")
        .body("{\"reason\": \"x\"}")
        .post(path)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-body"));
    given().contentType("application/json").body(" {} ").post(path).then().statusCode(409);
    given().post(path).then().statusCode(409);
  }

  @Test
  void theHashIsOfTheCanonicalJson() {
    String path = "/v1/things/0192f0c1-2b3c-7d4e-8f50-617283940a1b/hash";
    String one = hashOf(path, "{\"city\": \"a\", \"street\": \"b\"}");
    String other = hashOf(path, " {\"street\":\"b\",\n\"city\":\"\\u0061\"}");
    org.junit.jupiter.api.Assertions.assertEquals(one, other);
  }

  private static String hashOf(String path, String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .put(path)
        .then()
        .statusCode(200)
        .extract()
        .path("hash");
  }

  @Test
  void aSheetIsTakenAsTextUpToFiveMebibytes() {
    given()
        .contentType("text/csv; charset=utf-8")
        .body("\uFEFFname\nИ\u0306\n".getBytes(StandardCharsets.UTF_8))
        .post("/v1/things/imports")
        .then()
        .statusCode(200)
        .body("length", equalTo(7));
    given()
        .contentType("text/csv; charset=utf-8")
        .body("x".repeat(5 * 1024 * 1024).getBytes(StandardCharsets.UTF_8))
        .post("/v1/things/imports")
        .then()
        .statusCode(200);
    given()
        .contentType("text/csv; charset=utf-8")
        .body(new byte[] {(byte) 0xff})
        .post("/v1/things/imports")
        .then()
        .statusCode(400)
        .body("code", equalTo("not-utf-8"));
  }

  private static ValidatableResponse post(String body) {
    return post(body, 400);
  }

  private static ValidatableResponse post(String body, int status) {
    return given()
        .contentType("application/json")
        .body(body)
        .post("/v1/things")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("retry", equalTo("never"));
  }
}
