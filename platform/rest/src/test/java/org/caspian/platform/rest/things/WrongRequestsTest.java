package org.caspian.platform.rest.things;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WrongRequestsTest {

  private static final String UNKNOWN = "/v1/things/0192f0c1-2b3c-7d4e-8f50-617283940a1b";

  @TestHTTPResource URI server;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/nothing",
        "/v1/things/x/y/z",
        "/nothing",
        "/",
        "/v1",
        UNKNOWN,
        UNKNOWN + "/nothing",
        "/v1/things/not-a-uuid",
        "/v1/things/%00",
        "/v1/things/named/a%00b"
      })
  void whatIsNotThereIsNotFound(String path) {
    given()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("not-found"))
        .body("traceId", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "12", "-1", "2147483647", "%31"})
  void aNumberInThePathIsRead(String number) {
    given().urlEncodingEnabled(false).get("/v1/things/numbered/" + number).then().statusCode(200);
  }

  /** One thing has one path. The last is a one, as it is written in Persian. */
  @ParameterizedTest
  @ValueSource(
      strings = {"01", "+1", "%2B1", "-01", "1.0", "1e0", "0x1", "%201", "2147483648", "%DB%B1"})
  void oneThatIsWrittenInAnotherWayNamesNothing(String number) {
    given()
        .urlEncodingEnabled(false)
        .get("/v1/things/numbered/" + number)
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }

  /**
   * Before anything is done; where nothing says what is produced, the answer could not be written.
   */
  @ParameterizedTest
  @ValueSource(strings = {"a/b/c", "application/json, a/b/c", ";", "\u0436"})
  void anAcceptThatIsNoneIsRefused(String accept) {
    given()
        .header("Accept", accept)
        .get(UNKNOWN + "/parts/all")
        .then()
        .statusCode(anyOf(equalTo(400), equalTo(406)))
        .contentType("application/problem+json")
        .body("code", anyOf(equalTo("invalid-header"), equalTo("not-acceptable")));
  }

  /** Not when the answer is written: what was asked for would be done by then. */
  @Test
  void whatCannotBeAnsweredAsAskedIsNotDone() {
    given()
        .header("Accept", "text/html")
        .post("/v1/things/" + UUID.randomUUID() + "/parts/broken")
        .then()
        .statusCode(406)
        .contentType("application/problem+json")
        .body("code", equalTo("not-acceptable"));
  }

  @Test
  void anUnknownIdAndAMalformedOneAreToldAlike() {
    String unknown = given().get(UNKNOWN).then().extract().path("title");
    String malformed = given().get("/v1/things/x").then().extract().path("title");
    assertEquals(unknown, malformed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE | /v1/things | GET, HEAD, OPTIONS, POST",
        "PUT | /v1/things | GET, HEAD, OPTIONS, POST",
        "DELETE | " + UNKNOWN + " | GET, HEAD, OPTIONS, PATCH",
        "GET | " + UNKNOWN + "/closing | OPTIONS, POST",
        "GET | " + UNKNOWN + "/parts | OPTIONS, POST",
        "DELETE | " + UNKNOWN + "/parts | OPTIONS, POST",
        "TRACE | /v1/things | GET, HEAD, OPTIONS, POST"
      })
  void anotherMethodIsToldWhichAreAllowed(String method, String path, String allowed) {
    given()
        .request(method, path)
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .header("Allow", allowed)
        .body("code", equalTo("method-not-allowed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/things | GET, HEAD, OPTIONS, POST",
        "/v1/things/imports | OPTIONS, POST",
        UNKNOWN + " | GET, HEAD, OPTIONS, PATCH"
      })
  void whoAsksForTheMethodsIsToldTheSame(String path, String allowed) {
    given().options(path).then().statusCode(200).header("Allow", allowed);
  }

  @Test
  void aSemicolonIsPartOfAValue() {
    given()
        .urlEncodingEnabled(false)
        .get("/v1/things/echo?text=a;b=c")
        .then()
        .statusCode(200)
        .body("text", equalTo("a;b=c"));
    given()
        .urlEncodingEnabled(false)
        .get("/v1/things?limit=1;kind=SMALL")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?limit"));
  }

  /** As text of bodies is; else what was stored would not be found by the same letters. */
  @Test
  void aParameterIsComposedBeforeItIsMeasured() {
    given()
        .urlEncodingEnabled(false)
        .get("/v1/things/echo?text=" + "%D0%98%CC%86".repeat(8))
        .then()
        .statusCode(200)
        .body("text", equalTo("\u0419".repeat(8)));
  }

  @Test
  void anotherRepresentationIsNotAcceptable() {
    given()
        .accept("application/xml")
        .get("/v1/things")
        .then()
        .statusCode(406)
        .contentType("application/problem+json")
        .body("allowed", contains("application/json"))
        .body("code", equalTo("not-acceptable"));
    given().accept("text/html, */*;q=0.1").get("/v1/things").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, ?limit, out-of-range",
    "limit=201, ?limit, out-of-range",
    "limit=x, ?limit, wrong-type",
    "limit=1.5, ?limit, wrong-type",
    "limit=99999999999999999999, ?limit, wrong-type",
    "limit=, ?limit, empty",
    "kind=, ?kind, empty",
    "cursor=, ?cursor, empty",
    "cursor, ?cursor, empty",
    "tag=a&tag=, ?tag, empty",
    "country=%1B, ?country, bad-format",
    "limit=1&limit=2, ?limit, repeated",
    "kind=HUGE, ?kind, not-in-list",
    "country=XX, ?country, not-in-list",
    "owner=x, ?owner, bad-format",
    "open=yes, ?open, wrong-type",
    "offset=5, ?offset, unknown-parameter",
    "Limit=5, ?Limit, unknown-parameter",
    "country=%00, ?country, bad-format",
    "country=%ff, ?country, bad-format"
  })
  void aWrongParameterIsToldByItsName(String query, String pointer, String code) {
    given()
        .urlEncodingEnabled(false)
        .get("/v1/things?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid-parameter"))
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  @Test
  void parametersThatAreRightAreTaken() {
    given()
        .get("/v1/things?limit=200&kind=SMALL&country=KZ&open=true&tag=a&tag=b")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA", "0192f0c1-2b3c-7d4e-8f50-617283940a1b"})
  void aCursorThatIsNotOursIsRefused(String cursor) {
    given()
        .get("/v1/things?cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
  }

  @Test
  void aRefusalOfTheDomainKeepsItsMembersAndHeaders() {
    given()
        .post(UNKNOWN + "/closing")
        .then()
        .statusCode(409)
        .header("Retry-After", "7")
        .body("code", equalTo("state-conflict"))
        .body("retry", equalTo("after-refetch"))
        .body("state", equalTo("SMALL"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/things/broken", "/v1/things/unwritable"})
  void aFaultOfOursTellsAnIdAndNothingElse(String path) {
    given()
        .get(path)
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("code", equalTo("internal"))
        .body("retry", equalTo("later"))
        .body("traceId", notNullValue())
        .body("detail", not(containsString("secret")))
        .body(
            "keySet()",
            equalTo(
                Set.of(
                    "type",
                    "title",
                    "status",
                    "detail",
                    "instance",
                    "code",
                    "retry",
                    "traceId",
                    "part")));
  }

  /** Refused by the server before any code of ours, and therefore without a problem document. */
  @Test
  void whatIsNoRequestLineIsRefused() throws IOException {
    String answer = raw("GET /v1/things/a b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertTrue(answer.contains(" 400 Bad Request"), answer);
  }

  /** Without {@code vertx.disableURIValidation}, see pom.xml, the server would refuse it bare. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/things/%zz",
        "/v1/things?country=%zz",
        "/v1/things?%",
        "/v1/things?limit=1&x=%4",
        "/v1/things/%",
        "/nothing?%ZZ"
      })
  void whatIsNoUriIsRefused(String target) throws IOException {
    String answer = raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertTrue(answer.contains(" 400 Bad Request"), answer);
    assertTrue(answer.contains("\"code\":\"bad-request\""), answer);
  }

  /** The router refuses it before it asks any of us. */
  @Test
  void whatIsNoPathIsRefusedByNameOfItsRequest() throws IOException {
    String answer =
        raw(
            "GET v1/things HTTP/1.1\r\nHost: x\r\nX-Request-Id: nightly-run.7\r\n"
                + "Connection: close\r\n\r\n");
    assertTrue(answer.contains(" 404 Not Found"), answer);
    assertTrue(answer.contains("X-Request-Id: nightly-run.7\r\n"), answer);
  }

  @Test
  void anUnreadBodyDoesNotHoldUpTheNextRequest() throws IOException {
    String answers =
        raw(
            "POST /v1/nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\n\r\n"
                + "x".repeat(300_000)
                + "GET /v1/things/broken HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertTrue(answers.startsWith("HTTP/1.1 404"), answers);
    assertTrue(answers.contains("HTTP/1.1 500"), answers);
  }

  @Test
  void aTargetOrHeadersThatAreTooLongAreRefused() {
    given()
        .get("/v1/things?country=" + "x".repeat(9_000))
        .then()
        .statusCode(414)
        .body("code", equalTo("uri-too-long"));
    given()
        .header("X-Long", "x".repeat(20_000))
        .get("/v1/things")
        .then()
        .statusCode(431)
        .body("code", equalTo("headers-too-large"));
  }

  @Test
  void aChunkedBodyThatGrowsTooLargeIsRefused() throws IOException {
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    String answer =
        raw(
            "POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(20)
                + "0\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    assertTrue(answer.contains("body-too-large"), answer);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
