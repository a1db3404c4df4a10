package org.caspian.gateway.docs;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.caspian.gateway.GatewayServers;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class TheFirstPageTest {

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

  @Test
  void saysWhatThisIsAndWhereToBegin() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .body(
            allOf(
                containsString("<h1>Caspian platform</h1>"),
                containsString("href=\"/docs\""),
                containsString("href=\"/docs/guide\""),
                containsString("href=\"/.well-known/oauth-authorization-server\"")));
  }

  @Test
  void leadsNowhereWhereNothingIs() {
    List<String> links =
        LINK.matcher(given().get("/").asString()).results().map(match -> match.group(1)).toList();

    assertTrue(links.size() > 5, links.toString());
    links.forEach(link -> given().get(link).then().statusCode(200));
  }

  @Test
  void leadsProgramsToTheSamePlaces() {
    Response answer = given().accept("application/json").get("/");

    answer.then().statusCode(200).body(has("links.openapi", equalTo("/openapi.json")));
    Map<String, String> links = Json.at(answer, "links");
    links.values().forEach(link -> given().get(link).then().statusCode(200));
  }
}
