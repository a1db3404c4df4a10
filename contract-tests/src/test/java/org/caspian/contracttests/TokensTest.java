package org.caspian.contracttests;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a standard OAuth client meets before it has a token. */
class TokensTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.well-known/oauth-authorization-server",
        "/.well-known/openid-configuration",
        "/.well-known/jwks.json"
      })
  void whatItNeedsIsFoundWithoutAToken(String path) {
    asking().get(path).then().statusCode(200).contentType("application/json");
  }

  @Test
  void whoIsNotKnownGetsNone() {
    Response answer =
        asking()
            .auth()
            .preemptive()
            .basic("nobody", "nothing")
            .formParam("grant_type", "client_credentials")
            .post("/oauth2/token");

    assertEquals(401, answer.statusCode());
    assertEquals("invalid_client", Json.at(answer, "error"));
  }

  @Test
  void whatIsSaidTwiceIsNotRead() {
    Response answer =
        asking()
            .auth()
            .preemptive()
            .basic("nobody", "nothing")
            .formParam("grant_type", "client_credentials", "client_credentials")
            .post("/oauth2/token");

    assertEquals(400, answer.statusCode());
    assertEquals("invalid_request", Json.at(answer, "error"));
  }

  private static RequestSpecification asking() {
    return given().baseUri(Platform.shared().anyGateway().toString());
  }
}
