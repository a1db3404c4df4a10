package org.caspian.gateway.docs;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.gateway.GatewayServers;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the type of a problem document leads. ProblemCodesTest holds the list of codes. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class PagesOfProblemsTest {

  @ParameterizedTest
  @MethodSource("codes")
  void tellPeopleWhatItMeansAndWhatToDo(JsonNode code) {
    given()
        .accept("text/html")
        .get("/problems/" + code.path("code").asText())
        .then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .header("Content-Security-Policy", startsWith("default-src 'none'"))
        .body(
            allOf(
                containsString(shown(code.path("title").asText())),
                containsString("HTTP status " + code.path("status").asInt()),
                containsString(shown(code.path("meaning").asText())),
                containsString(shown(code.path("remedy").asText())),
                containsString("<code>retry: " + code.path("retry").asText() + "</code>")));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void tellProgramsTheSame(JsonNode code) throws IOException {
    String path = "/problems/" + code.path("code").asText();

    String answer =
        given()
            .accept("application/json")
            .get(path)
            .then()
            .statusCode(200)
            .contentType("application/json")
            .body(has("type", equalTo(path)))
            .extract()
            .asString();

    JsonNode members = new ObjectMapper().readTree(answer);
    code.fieldNames()
        .forEachRemaining(name -> assertEquals(code.path(name), members.path(name), name));
  }

  @Test
  void areThereForEachCodeThatTheDocumentOfTheApiNames() {
    List<String> named =
        Json.at(
            given().get("/openapi.json"),
            "components.schemas.Problem.properties.code.x-extensible-enum");

    List<String> listed = new ArrayList<>();
    Response list = given().accept("application/json").get("/problems");
    List<?> items = Json.at(list, "items");
    for (int i = 0; i < items.size(); i++) {
      listed.add(Json.at(list, "items[" + i + "].code"));
    }

    assertEquals(named, listed);
  }

  @Test
  void areWhereTheTypeOfARefusalLeads() {
    String type = Json.at(given().get("/v1/clients"), "type");

    given().get(type).then().statusCode(200).body(containsString("A valid access token"));
  }

  @Test
  void areListedForPeople() {
    given()
        .get("/problems")
        .then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .body(containsString("<a href=\"/problems/no-seat-left\">no-seat-left</a>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | text/html",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
        "application/json, text/plain, */* | application/json",
        "application/problem+json | application/json",
        "text/html;q=0.5, application/json | application/json",
        "text/html;q=0, application/* | application/json",
      })
  void areInTheFormThatTheCallerLikesBest(String accept, String mediaType) {
    given()
        .header("Accept", accept)
        .get("/problems/gone")
        .then()
        .statusCode(200)
        .header("Vary", "Accept, Accept-Encoding")
        .contentType(startsWith(mediaType));
  }

  @Test
  void areInNoOtherForm() {
    given()
        .header("Accept", "image/png")
        .get("/problems/gone")
        .then()
        .statusCode(406)
        .body(has("code", equalTo("not-acceptable")));
  }

  @Test
  void areKeptByThoseWhoKeep() {
    Response page = given().accept("text/html").get("/problems/gone");

    given()
        .accept("text/html")
        .header("If-None-Match", page.header("ETag"))
        .get("/problems/gone")
        .then()
        .statusCode(304);
    given()
        .accept("application/json")
        .header("If-None-Match", page.header("ETag"))
        .get("/problems/gone")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/problems/nothing", "/problems/gone/more", "/problems/%3Cb%3E"})
  void areForNothingElse(String path) {
    given()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body(has("type", endsWith("/not-found")));
  }

  @Test
  void areNobodysToWrite() {
    given().body("x").put("/problems/gone").then().statusCode(405).header("Allow", "GET, HEAD");
  }

  private static String shown(String text) {
    return text.replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replaceAll("`([^`]+)`", "<code>$1</code>");
  }

  static Stream<JsonNode> codes() throws IOException {
    List<JsonNode> codes = new ArrayList<>();
    try (InputStream list =
        PagesOfProblemsTest.class.getResourceAsStream("/contracts/problems.json")) {
      new ObjectMapper().readTree(list).forEach(codes::add);
    }
    return codes.stream();
  }
}
