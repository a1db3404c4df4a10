package org.caspian.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the services of these tests some answer and some are not there. */
@QuarkusTest
class ThePlatformsStatusTest extends ProxyTest {

  private static final int FAILURES = 5;

  /** Of the framework's own paths. */
  @TestHTTPResource(value = "/health", management = true)
  URL health;

  @Test
  void needsNoTokenAndTellsPartByPart() {
    Await.asserted(
        "what is asked whether it is ready has been asked",
        () -> {
          Response answer = given().accept("application/json").get("/v1/status");

          answer.then().statusCode(200).body(has("state", equalTo("DEGRADED")));
          Map<String, String> states = states(answer);
          assertEquals("UP", states.get("tokens"));
          assertEquals("UP", states.get("changes"));
          assertEquals("UP", states.get("stub"));
          assertEquals("DEGRADED", states.get("both"), "one of two is there");
          assertEquals("DOWN", states.get("nowhere"), "it has no instance");
        });
  }

  @Test
  void tellsOfAServiceThatFailsAgainAndAgain() {
    for (int time = 1; time < FAILURES; time++) {
      askTheDead();
    }

    Await.asserted(
        "its failures are seen",
        () -> {
          // Each time one more: after a pause it is taken to be worth a try again.
          askTheDead();
          assertEquals(
              "DOWN", states(given().accept("application/json").get("/v1/status")).get("dead"));
        });
  }

  private void askTheDead() {
    gateway.write(head("GET /v1/dead/echo"));
    assertEquals(503, gateway.read().status());
  }

  @Test
  void isForPeopleWithBrowsers() {
    given()
        .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
        .get("/v1/status")
        .then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .header("Content-Security-Policy", startsWith("default-src 'none'"))
        .body(
            allOf(
                containsString("<h1>Some parts do not work as they should</h1>"),
                containsString(
                    "<td>Requests to /v1/nowhere fail for now. Nothing that was stored is lost.</td>")));
  }

  @Test
  void isJsonForWhoDoesNotSay() {
    given().get("/v1/status").then().statusCode(200).contentType("application/json");
  }

  @Test
  void isThereForWhoHasAWrongTokenToo() {
    given().auth().oauth2("wrong").get("/v1/status").then().statusCode(200);
  }

  @Test
  void doesNotCountForWhoHasAToken() {
    given()
        .auth()
        .oauth2(token)
        .get("/v1/status")
        .then()
        .statusCode(200)
        .header("RateLimit", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/live", "/ready", "/well"})
  void isForOrchestratorsOnTheManagementPort(String path) {
    String elsewhere = health.toString().replace("/q/", "/");
    RestAssured.get(elsewhere + path).then().statusCode(200).body(has("status", equalTo("UP")));
  }

  @Test
  void saysOnTheManagementPortWhatTheGatewayNeeds() {
    Response answer = RestAssured.get(health);

    List<Map<String, Object>> checks = Json.at(answer, "checks");
    assertEquals(
        List.of(
            "Graceful Shutdown",
            "database",
            "kafka",
            "messages arrive",
            "messages leave",
            "requests are taken",
            "routes",
            "signing keys"),
        checks.stream().map(check -> check.get("name").toString()).sorted().toList());
  }

  private static Map<String, String> states(Response answer) {
    List<Map<String, String>> parts = Json.at(answer, "parts");
    Map<String, String> states = new TreeMap<>();
    parts.forEach(part -> states.put(part.get("name"), part.get("state")));
    return states;
  }
}
