package org.caspian.gateway.key;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.platform.access.InvalidTokenException;
import org.caspian.platform.access.KeySet;
import org.caspian.platform.access.RevokedTokens;
import org.caspian.platform.access.TokenVerifier;
import org.caspian.platform.testkit.Await;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Another gateway of the same issuer changes the key table; this one was not told. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class AnotherGatewaysKeyTest {

  @Inject DataSource dataSource;

  @Inject Clock clock;

  @ConfigProperty(name = "caspian.key.encryption-key")
  String encryptionKey;

  @ConfigProperty(name = "caspian.issuer")
  String issuer;

  @Test
  void aNextKeyIsPublishedAndDoesNotSignYet() throws SQLException {
    String next = KeyRows.addNext(dataSource.getConnection(), encryptionKey);
    Await.asserted("the key is published", () -> jwksHas(next));
    assertNotEquals(next, kid(newToken()));
  }

  @Test
  void aThirdKeySignsAndBothItsTokensAndTheOldOnesAreValid() throws SQLException {
    String old = newToken();
    String third = KeyRows.replaceActive(dataSource.getConnection(), encryptionKey);
    Await.until("the key signs", () -> kid(newToken()).equals(third));
    jwksHas(third);
    jwksHas(kid(old));
    isAccepted(old);
    isAccepted(newToken());
  }

  @Test
  void servicesFollowTheThirdKeyThroughTheJwks() throws SQLException, InvalidTokenException {
    Passing time = new Passing(clock);
    TokenVerifier service =
        new TokenVerifier(
            issuer, "caspian", new KeySet(() -> jwks(), time), new RevokedTokens(time), time);
    service.verify(newToken());
    String third = KeyRows.replaceActive(dataSource.getConnection(), encryptionKey);
    Await.until("the key signs", () -> kid(newToken()).equals(third));
    String ofThird = newToken();
    assertThrows(InvalidTokenException.class, () -> service.verify(ofThird), "within the pause");
    time.pass(Duration.ofSeconds(30));
    service.verify(ofThird);
  }

  @Test
  void verifiersMayKeepTheKeysForFiveMinutes() {
    get("/.well-known/jwks.json")
        .then()
        .statusCode(200)
        .contentType(containsString("json"))
        .header("Cache-Control", containsString("max-age=300"));
  }

  private static void isAccepted(String token) {
    given().auth().oauth2(token).get("/v1/clients?limit=1").then().statusCode(200);
  }

  private static void jwksHas(String kid) {
    get("/.well-known/jwks.json").then().statusCode(200).body(has("keys.kid", hasItem(kid)));
  }

  private static String jwks() {
    return get("/.well-known/jwks.json").asString();
  }

  private static String newToken() {
    return TheGateway.token(TheGateway.firstClient());
  }

  private static String kid(String token) {
    return (String) TheGateway.header(token).get("kid");
  }
}
