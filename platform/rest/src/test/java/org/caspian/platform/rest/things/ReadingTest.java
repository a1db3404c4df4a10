package org.caspian.platform.rest.things;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadingTest {

  private String path;
  private String etag;

  @BeforeEach
  void aThing() {
    path =
        given()
            .contentType("application/json")
            .body("{\"name\": \"x\", \"kind\": \"SMALL\"}")
            .post("/v1/things")
            .then()
            .statusCode(201)
            .header("ETag", matchesPattern("\"1\\.[0-9a-f]{8}\""))
            .extract()
            .header("Location")
            .replaceFirst("^https?://[^/]+", "");
    etag =
        given()
            .get(path)
            .then()
            .statusCode(200)
            .contentType("application/json")
            .header("Vary", equalTo("Authorization, Accept"))
            .header("Cache-Control", equalTo("private, no-cache"))
            .body("country", nullValue())
            .extract()
            .header("ETag");
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    for (String known : List.of(etag, "W/" + etag, "\"0\", " + etag, "*")) {
      given()
          .header("If-None-Match", known)
          .get(path)
          .then()
          .statusCode(304)
          .header("ETag", etag)
          .header("Vary", equalTo("Authorization, Accept"))
          .body(emptyString());
    }
    given().header("If-None-Match", "\"1.00000000\"").get(path).then().statusCode(200);
  }

  @Test
  void theHeadIsThatOfTheAnswer() {
    given().head(path).then().statusCode(200).header("ETag", etag).body(emptyString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/merge-patch+json; charset=UTF-8", "application/json"})
  void aPatchChangesWhatItNames(String type) {
    given()
        .contentType(type)
        .header("If-Match", etag)
        .body("{\"country\": \"AZ\", \"place\": {\"city\": \"Baku\"}, \"tags\": [\"a\"]}")
        .patch(path)
        .then()
        .statusCode(200)
        .header("ETag", matchesPattern("\"2\\..*\""))
        .body("country", equalTo("AZ"))
        .body("name", equalTo("x"));
    given()
        .contentType(type)
        .header("If-Match", "W/\"2-gzip\"")
        .body("{\"country\": null, \"place\": {\"street\": \"y\"}}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("country", nullValue())
        .body("place.city", equalTo("Baku"))
        .body("place.street", equalTo("y"));
  }

  @Test
  void aPatchMayBeSentAsAPost() {
    given()
        .contentType("application/json")
        .header("X-HTTP-Method-Override", "PATCH")
        .header("If-Match", etag)
        .body("{\"country\": \"AZ\"}")
        .post(path)
        .then()
        .statusCode(200)
        .body("country", equalTo("AZ"))
        .body("version", equalTo(2));
    given()
        .contentType("application/json")
        .header("X-HTTP-Method-Override", "PATCH")
        .body("{\"country\": \"AZ\"}")
        .post(path)
        .then()
        .statusCode(428);
    given()
        .contentType("application/xml")
        .header("X-HTTP-Method-Override", "PATCH")
        .header("If-Match", etag)
        .body("<a/>")
        .post(path)
        .then()
        .statusCode(415)
        .header("Accept-Patch", containsString("application/merge-patch+json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "GET", "patch", ""})
  void nothingElseIsMadeOfAPost(String method) {
    given()
        .contentType("application/json")
        .header("X-HTTP-Method-Override", method)
        .header("If-Match", etag)
        .body("{\"country\": \"AZ\"}")
        .post(path)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-header"));
    given().header("X-HTTP-Method-Override", "PATCH").get(path).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
  void aBodyMayBePacked(String encoding) throws IOException {
    given()
        .contentType("application/json")
        .header("Content-Encoding", encoding)
        .header("If-Match", etag)
        .body(Packed.gzip("{\"country\": \"AZ\"}"))
        .patch(path)
        .then()
        .statusCode(200)
        .body("country", equalTo("AZ"));
  }

  @Test
  void aBodyThatWasReadAndEditedIsTaken() {
    String read = given().get(path).then().extract().asString();
    given()
        .contentType("application/json")
        .header("If-Match", etag)
        .body(
            read.replace("\"readers\":3", "\"readers\":9")
                .replace("\"version\":1", "\"version\":99")
                .replace("[\"close\"]", "[]")
                .replace("\"x\"", "\"y\""))
        .patch(path)
        .then()
        .statusCode(200)
        .body("name", equalTo("y"))
        .body("version", equalTo(2));
  }

  @Test
  void whatCannotBeChangedIsRefusedWithAllElse() {
    given()
        .contentType("application/json")
        .header("If-Match", etag)
        .body(
            """
            {"id": "0192f0c1-2b3c-7d4e-8f50-617283940a1b", "number": null, "name": null,
             "unknown": 1, "kind": "HUGE", "place": {"town": "x"}}
            """)
        .patch(path)
        .then()
        .statusCode(400)
        .body(
            "errors.collect{it.pointer + ' ' + it.code}.sort()",
            equalTo(
                List.of(
                    "/id read-only",
                    "/kind not-in-list",
                    "/name required",
                    "/number read-only",
                    "/place/city required",
                    "/place/town unknown-field",
                    "/unknown unknown-field")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"place\": {\"strete\": null}} | /place/strete",
        "{\"place\": {\"\": null}} | /place/",
        "{\"nmae\": null} | /nmae"
      })
  void whatIsToBeRemovedAndIsNotKnownIsAMisspeltName(String patch, String pointer) {
    given()
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body(patch)
        .patch(path)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem(pointer))
        .body("errors.code", hasItem("unknown-field"));
  }

  @Test
  void aPatchWithoutTheCurrentVersionIsRefused() {
    given()
        .contentType("application/json")
        .body("{}")
        .patch(path)
        .then()
        .statusCode(428)
        .body("code", equalTo("precondition-required"));
    given()
        .contentType("application/json")
        .header("If-Match", "\"0\"")
        .body("{}")
        .patch(path)
        .then()
        .statusCode(412)
        .body("code", equalTo("precondition-failed"))
        .body("retry", equalTo("after-refetch"))
        .body("currentVersion", equalTo(1));
    given()
        .contentType("application/json")
        .header("If-Match", "*")
        .body("{}")
        .patch(path)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-header"));
    given()
        .contentType("application/json")
        .header("If-Match", "1")
        .body("{}")
        .patch(path)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-header"));
  }

  @Test
  void pagesLeadThroughTheWholeListInOrder() {
    for (int i = 0; i < 4; i++) {
      aThing();
    }
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page = page(cursor);
      ids.addAll(page.getList("items.id", String.class));
      cursor = page.getString("next");
    } while (cursor != null);
    assertEquals(ids.stream().sorted().distinct().toList(), ids);
    assertEquals(
        given().get("/v1/things?limit=200").then().extract().jsonPath().getList("items.id"), ids);
  }

  @Test
  void theLastPageHasNoNext() {
    assertNull(given().get("/v1/things?limit=200").then().extract().path("next"));
  }

  @Test
  void aCursorIsGoodForItsOwnFilterOnly() {
    aThing();
    String cursor = page(null).getString("next");
    given()
        .get("/v1/things?limit=1&kind=SMALL&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"))
        .body("errors[0].pointer", equalTo("?cursor"));
  }

  @Test
  void answersAreCompressedForThoseWhoCan() {
    given()
        .header("Accept-Encoding", "gzip")
        .get("/v1/things?limit=200")
        .then()
        .statusCode(200)
        .header("Content-Encoding", "gzip")
        .body(
            "items.size()",
            equalTo(given().get("/v1/things?limit=200").jsonPath().getList("items").size()));
  }

  private static JsonPath page(String cursor) {
    return given()
        .get("/v1/things?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
