package org.caspian.gateway;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.testkit.Await;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's own database takes no connections, and those that were there are cut. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class DatabaseAwayTest {

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @TestHTTPResource(value = "/health/ready", management = true)
  String ready;

  private String token;

  @BeforeEach
  void takeTheDatabaseAway() throws SQLException {
    token = TheGateway.token(TheGateway.firstClient());
    execute("alter database " + database() + " connection limit 0");
    execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
            + database()
            + "'");
  }

  @AfterEach
  void bringItBack() throws SQLException {
    execute("alter database " + database() + " connection limit -1");
    Await.until(
        "tokens are issued again",
        () -> TheGateway.tokenRequest(TheGateway.firstClient()).statusCode() == 200);
  }

  /** Who was known a moment ago still is, for two seconds. */
  @Test
  void noTokenIsIssuedSoonAndThatIsSaidInOAuthsForm() {
    Await.asserted(
        "nobody is known any more",
        () -> TheGateway.tokenRequest(TheGateway.firstClient()).then().statusCode(503));

    TheGateway.tokenRequest(TheGateway.firstClient())
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .header("Cache-Control", "no-store")
        .body(has("error", equalTo("temporarily_unavailable")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"introspect", "revoke"})
  void nobodyIsKnownWhoAsksAboutATokenAndThatIsSaidInOAuthsForm(String endpoint) {
    Await.asserted("nobody is known any more", () -> asking(endpoint).then().statusCode(503));

    asking(endpoint)
        .then()
        .header("Retry-After", notNullValue())
        .body(has("error", equalTo("temporarily_unavailable")));
  }

  private Response asking(String endpoint) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("token", token)
        .formParam("client_id", GatewayServers.BOOTSTRAP_CLIENT_ID)
        .formParam("client_secret", GatewayServers.BOOTSTRAP_CLIENT_SECRET)
        .post("/oauth2/" + endpoint);
  }

  @Test
  void clientsAreUnavailable() {
    as().get("/v1/clients").then().statusCode(503).body(has("code", equalTo("unavailable")));
    as().contentType(ContentType.JSON)
        .body(Map.of("institution", UUID.randomUUID(), "label", "Later"))
        .post("/v1/clients")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body(has("code", equalTo("unavailable")))
        .body(has("retry", equalTo("later")));
  }

  @Test
  void theSigningKeysAreUnavailable() {
    as().get("/v1/signing-keys").then().statusCode(503).body(has("code", equalTo("unavailable")));
    as().post("/v1/signing-keys/rotation").then().statusCode(503);
  }

  @Test
  void theChangeFeedIsUnavailable() {
    as().get("/v1/changes")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body(has("code", equalTo("unavailable")));
  }

  @Test
  void validTokensStillPassAndOthersStillDoNot() {
    // A path of another service is not in the gateway's own document.
    as().noFilters().get("/v1/institutions").then().statusCode(not(401));
    given().noFilters().auth().oauth2(token + "x").get("/v1/institutions").then().statusCode(401);
  }

  @Test
  void verifiersAndClientsStillFindWhatTheyNeed() {
    get("/.well-known/jwks.json").then().statusCode(200).body("keys.size()", not(0));
    get("/.well-known/oauth-authorization-server").then().statusCode(200);
  }

  @Test
  void theGatewayStaysReady() {
    get(ready)
        .then()
        .body("checks.find { it.name == 'signing keys' }.status", equalTo("UP"))
        .body(has("checks.name", not(hasItem(containsString("Database")))));
  }

  private RequestSpecification as() {
    return given().auth().oauth2(token);
  }

  private String database() {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  /** From the database beside it, as its owner. */
  private void execute(String sql) throws SQLException {
    String beside = url.substring(0, url.lastIndexOf('/') + 1) + "postgres";
    try (Connection connection = DriverManager.getConnection(beside, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
