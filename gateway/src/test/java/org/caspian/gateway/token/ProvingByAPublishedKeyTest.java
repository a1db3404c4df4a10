package org.caspian.gateway.token;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Parallel;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client's keys are at an address of its university ({@code jwks_uri}). */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class ProvingByAPublishedKeyTest {

  @Inject DataSource database;

  @ConfigProperty(name = "caspian.issuer")
  String issuer;

  private final AtomicInteger asked = new AtomicInteger();
  private volatile String published;
  private HttpServer university;
  private Credentials client;
  private ECKey key;

  @BeforeEach
  void aUniversityWithAKey() throws Exception {
    university = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    university.createContext(
        "/jwks.json",
        exchange -> {
          asked.incrementAndGet();
          byte[] body = published.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    university.start();
    client = TheGateway.clientOf(TheGateway.member());
    key = publishing("first");
  }

  @AfterEach
  void close() {
    university.stop(0);
  }

  @Test
  void aTokenIsGotWithAKeyThatIsThere() throws Exception {
    setting()
        .then()
        .statusCode(200)
        .body(has("jwksUri", equalTo(address())))
        .body(has("$", not(hasKey("keys"))));

    token(key).then().statusCode(200);
    token(key).then().statusCode(200);
    assertEquals(1, asked.get());
    token(unpublished()).then().statusCode(401);
  }

  @Test
  void oneThatWasExchangedIsReadWhenItIsFirstUsed() throws Exception {
    setting().then().statusCode(200);
    ECKey old = key;
    ECKey fresh = publishing("second");
    hasPassed("31 seconds");

    token(fresh).then().statusCode(200);
    assertEquals(2, asked.get());
    token(old).then().statusCode(401);
  }

  @Test
  void whoGuessesDoesNotHaveItAskedAgainAndAgain() throws Exception {
    setting().then().statusCode(200);
    hasPassed("31 seconds");
    ECKey stranger = unpublished();

    Parallel.send(Collections.nCopies(5, () -> token(stranger).statusCode()))
        .forEach(status -> assertEquals(401, status));

    assertEquals(2, asked.get());
    token(key).then().statusCode(200);
  }

  @Test
  void oneThatWasTakenAwayIsNoGoodAfterFiveMinutes() throws Exception {
    setting().then().statusCode(200);
    publishing("another");
    token(key).then().statusCode(200);
    hasPassed("6 minutes");

    token(key).then().statusCode(401);
  }

  @Test
  void forADayTheUniversitysServerMayBeAway() throws Exception {
    setting().then().statusCode(200);
    university.stop(0);
    hasPassed("23 hours");
    token(key).then().statusCode(200);
    hasPassed("2 hours");
    token(key).then().statusCode(401);
  }

  @Test
  void keysThatCannotBeTakenArePassedOver() throws Exception {
    published =
        """
        {"keys": [
          {"kty": "RSA", "n": "AQAB", "e": "AQAB"},
          {"kty": "oct", "k": "AAAA"},
          {"kty": 7},
          "nothing",
          %s]}"""
            .formatted(key.toPublicJWK().toJSONString());

    setting().then().statusCode(200);

    token(key).then().statusCode(200);
  }

  @Test
  void whatIsNoSetOfKeysIsRefused() {
    for (String document :
        List.of("", "{}", "[]", "{\"keys\": 7}", "{\"keys\": []}", "<html/>", key.toJSONString())) {
      published = document;
      setting()
          .then()
          .statusCode(422)
          .body(has("code", equalTo("key-not-acceptable")))
          .body(has("errors[0].pointer", equalTo("/jwksUri")))
          .body(has("errors[0].code", equalTo("keys-unreadable")));
    }
  }

  @Test
  void aPrivateKeyThatWasPublishedByMistakeIsNotTaken() {
    published = "{\"keys\": [" + key.toJSONString() + "]}";

    setting().then().statusCode(422).body(has("errors[0].code", equalTo("keys-unreadable")));
  }

  @Test
  void itIsOneOrTheOther() {
    Map<String, Object> both = new HashMap<>();
    both.put("jwksUri", address());
    both.put("keys", List.of());
    for (Map<String, Object> body : List.of(both, Map.<String, Object>of())) {
      setting(body).then().statusCode(422).body(has("errors[0].code", equalTo("keys-or-uri")));
    }
  }

  @Test
  void keysThatAreSetTakeItsPlace() throws Exception {
    setting().then().statusCode(200);
    ECKey own = unpublished();

    setting(Map.of("keys", List.of(own.toPublicJWK().toJSONObject())))
        .then()
        .statusCode(200)
        .body(has("$", not(hasKey("jwksUri"))));

    token(own).then().statusCode(200);
    token(key).then().statusCode(401);
    try (KafkaProbe kafka = KafkaProbe.open()) {
      assertTrue(
          kafka
              .await(
                  "caspian.gateway.client.v1",
                  "org.caspian.gateway.client.keys-set.v1",
                  client.id())
              .data()
              .has("jwksUri"));
    }
  }

  private Response setting() {
    return setting(Map.of("jwksUri", address()));
  }

  private Response setting(Map<String, Object> body) {
    return TheGateway.secretariat()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/clients/" + client.id() + "/keys");
  }

  private String address() {
    return "http://127.0.0.1:" + university.getAddress().getPort() + "/jwks.json";
  }

  private ECKey publishing(String keyId) throws JOSEException {
    ECKey made = new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();
    published = new JWKSet(List.<JWK>of(made)).toString(true);
    return made;
  }

  private static ECKey unpublished() throws JOSEException {
    return new ECKeyGenerator(Curve.P_256).keyID("unpublished").generate();
  }

  private Response token(ECKey by) throws JOSEException {
    PrivateKeyJWT assertion =
        new PrivateKeyJWT(
            new ClientID(client.clientId()),
            URI.create(issuer),
            JWSAlgorithm.ES256,
            by.toPrivateKey(),
            by.getKeyID(),
            null);
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", client.clientId())
        .formParam("client_assertion_type", ClientCredentials.ASSERTION_TYPE)
        .formParam("client_assertion", assertion.getClientAssertion().serialize())
        .post("/oauth2/token");
  }

  private void hasPassed(String time) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update published_keys set read_at = read_at - ?::interval,"
                    + " asked_at = asked_at - ?::interval where client_id = ?::uuid")) {
      statement.setString(1, time);
      statement.setString(2, time);
      statement.setObject(3, UUID.fromString(client.id()));
      assertEquals(1, statement.executeUpdate());
    }
  }
}
