package org.caspian.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Bodies.body;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.caspian.gateway.OwnTokens;
import org.caspian.platform.testkit.TokenAttack;
import org.caspian.platform.testkit.TokenDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** At both doors: that of the gateway's own routes, and that before the services. */
@QuarkusTest
class ForgedTokensTest extends ProxyTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void openNoDoorOfTheGatewayItself(TokenAttack attack) {
    new TokenDoor(
            "/v1/clients", () -> body("institution", null, "label", "Office"), OwnTokens::token)
        .refuses(attack);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void reachNoService(TokenAttack attack) {
    token = OwnTokens.token().sign();
    gateway.write(head("GET " + path("echo")));
    assertEquals(200, gateway.read().status());
    assertTrue(origin.saw(id));

    String forged = "forged-" + id;
    for (List<String> authorizations : attack.authorizations(OwnTokens::token).toList()) {
      String path = "/v1/stub/echo/" + forged;
      isRefused(with(authorizations).get(path));
      isRefused(with(authorizations).body("x").post(path));
      assertFalse(origin.saw(forged), authorizations::toString);
    }
  }

  @Test
  void areMadeWithTheKeyAsItIsPublished() {
    String published = given().get("/.well-known/jwks.json").asString();

    assertTrue(published.contains(OwnTokens.key().jwk()), published);
  }

  private static void isRefused(Response answer) {
    assertEquals(401, answer.statusCode(), answer::asString);
    assertEquals(401, answer.<Integer>path("status"));
    assertTrue(answer.contentType().startsWith("application/problem+json"));
    assertTrue(TokenDoor.isChallenge(answer.header("WWW-Authenticate")));
  }

  private static RequestSpecification with(List<String> authorizations) {
    return given()
        .headers(
            new Headers(
                authorizations.stream().map(value -> new Header("Authorization", value)).toList()));
  }
}
