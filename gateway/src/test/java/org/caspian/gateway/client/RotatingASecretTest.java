package org.caspian.gateway.client;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class RotatingASecretTest {

  private static final String TOPIC = "caspian.gateway.client.v1";

  @Inject DataSource dataSource;

  private Credentials old;

  @BeforeEach
  void aClient() {
    old = TheGateway.clientOf(TheGateway.member());
  }

  @Test
  void bothSecretsAreGoodUntilTheOldOneIsRevoked() {
    Response added = adding(Map.of());
    added
        .then()
        .statusCode(201)
        .header("Location", equalTo("/v1/clients/" + old.id()))
        .body(has("secrets", hasSize(2)))
        .body(has("version", equalTo(2)))
        .body(
            has(
                "actions",
                contains(
                    "DISABLE",
                    "REVOKE_SECRET",
                    "SET_KEYS",
                    "SET_NETWORKS",
                    "SET_PROOF_OF_POSSESSION",
                    "SET_LOCAL_REFERENCE")));
    Credentials fresh = TheGateway.credentials(added);
    TheGateway.tokenRequest(old).then().statusCode(200);
    TheGateway.tokenRequest(fresh).then().statusCode(200);

    revoking(Json.at(added, "secrets[0].id"))
        .then()
        .statusCode(200)
        .body(has("secrets", hasSize(1)));

    TheGateway.tokenRequest(old).then().statusCode(401);
    TheGateway.tokenRequest(fresh).then().statusCode(200);
  }

  @Test
  void itIsSeenWhichOfThemIsStillUsed() {
    TheGateway.tokenRequest(TheGateway.credentials(adding(Map.of()))).then().statusCode(200);

    read()
        .then()
        .body(has("secrets[0]", not(hasKey("lastUsedAt"))))
        .body(has("secrets[1].lastUsedAt", notNullValue()))
        .body(has("secrets[1]", not(hasKey("hash"))));
  }

  @Test
  void thereIsNoThird() {
    adding(Map.of()).then().statusCode(201);

    adding(Map.of()).then().statusCode(409).body(has("code", equalTo("two-secrets")));
  }

  @Test
  void ofManyWhoAddOneAtOnceOneDoes() {
    List<Response> answers = Parallel.send(Collections.nCopies(8, () -> adding(Map.of())));

    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
    assertEquals(
        7,
        answers.stream()
            .filter(answer -> answer.statusCode() == 409)
            .filter(answer -> "two-secrets".equals(Json.at(answer, "code")))
            .count());
    read().then().body(has("secrets", hasSize(2)));
  }

  @Test
  void theOnlyOneIsNotRevoked() {
    revoking(Json.at(read(), "secrets[0].id"))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("last-credential")));
    TheGateway.tokenRequest(old).then().statusCode(200);
  }

  @Test
  void oneThatExpiresIsNotLeftAlone() {
    Response added = adding(Map.of("expiresAt", Instant.now().plus(Duration.ofDays(1)).toString()));

    revoking(Json.at(added, "secrets[0].id"))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("last-credential")));
    revoking(Json.at(added, "secretId")).then().statusCode(200);
  }

  @Test
  void whoRevokesBothAtOnceKeepsOne() {
    Response added = adding(Map.of());
    List<String> ids = List.of(Json.at(added, "secrets[0].id"), Json.at(added, "secrets[1].id"));

    List<Integer> answers =
        Parallel.send(
            ids.stream().map(id -> (Callable<Integer>) () -> revoking(id).statusCode()).toList());

    assertEquals(List.of(200, 409), answers.stream().sorted().toList());
    read().then().body(has("secrets", hasSize(1)));
  }

  @Test
  void whoAsksForTokensMeanwhileIsNotRefused() {
    AtomicReference<Response> added = new AtomicReference<>();
    List<Integer> withTheOldOne = Parallel.send(beside(old, () -> store(added, adding(Map.of()))));
    Credentials fresh = TheGateway.credentials(added.get());
    String oldId = Json.at(added.get(), "secrets[0].id");
    List<Integer> withTheNewOne = Parallel.send(beside(fresh, () -> revoking(oldId).statusCode()));

    assertEquals(Collections.nCopies(20, 200), withTheOldOne.subList(1, 21));
    assertEquals(Collections.nCopies(21, 200), withTheNewOne);
  }

  /** What is done, and beside it twenty requests for tokens. */
  private static List<Callable<Integer>> beside(Credentials client, Callable<Integer> done) {
    return Stream.concat(
            Stream.of(done),
            Stream.generate(
                    () -> (Callable<Integer>) () -> TheGateway.tokenRequest(client).statusCode())
                .limit(20))
        .toList();
  }

  private static int store(AtomicReference<Response> place, Response answer) {
    place.set(answer);
    return answer.statusCode();
  }

  @Test
  void oneThatHasExpiredIsNoGoodAndMakesRoom() throws SQLException {
    Instant later = Instant.now().plus(Duration.ofDays(1));
    Response added = adding(Map.of("expiresAt", later.toString()));
    Credentials fresh = TheGateway.credentials(added);
    TheGateway.tokenRequest(fresh).then().statusCode(200);

    aDayHasPassedFor(Json.at(added, "secrets[1].id"));

    Await.asserted("it is no good", () -> TheGateway.tokenRequest(fresh).then().statusCode(401));
    TheGateway.tokenRequest(old).then().statusCode(200);
    read().then().body(has("secrets", hasSize(1)));
    adding(Map.of()).then().statusCode(201);
  }

  /** As another gateway would change it, which raises the version. */
  private void aDayHasPassedFor(String secretId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                with expired as (
                  update client_secret set expires_at = expires_at - interval '2 days'
                  where id = ?::uuid returning client_id)
                update client c set version = version + 1 from expired where c.id = expired.client_id
                """)) {
      statement.setString(1, secretId);
      statement.executeUpdate();
    }
  }

  @Test
  void noneIsMadeThatHasExpired() {
    adding(Map.of("expiresAt", "2020-01-01T00:00:00Z"))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("expiry-past")))
        .body(has("errors[0].pointer", equalTo("/expiresAt")));
  }

  @Test
  void aRepeatedRequestAddsNothingAndShowsNoSecret() {
    String key = UUID.randomUUID().toString();
    Response first = adding(key, Map.of());
    Response second = adding(key, Map.of());

    first.then().statusCode(201);
    second
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body(has("clientSecret", nullValue()));
    read().then().body(has("secrets", hasSize(2)));
  }

  @Test
  void aDisabledClientGetsNone() {
    TheGateway.secretariat().post("/v1/clients/" + old.id() + "/disablement");

    adding(Map.of()).then().statusCode(409).body(has("code", equalTo("state-conflict")));
  }

  @Test
  void anUnknownSecretIsNotFound() {
    revoking(UUID.randomUUID().toString()).then().statusCode(404);
    revoking("x").then().statusCode(404);
  }

  @Test
  void historyAndMessagesTellOfItWithoutTheSecret() {
    Response added = adding(Map.of());
    revoking(Json.at(added, "secrets[0].id")).then().statusCode(200);

    String secret = Json.at(added, "clientSecret");
    Response history = TheGateway.secretariat().get("/v1/clients/" + old.id() + "/history");
    history
        .then()
        .statusCode(200)
        .body(has("items.command", hasItem("client.addSecret")))
        .body(has("items.command", hasItem("client.revokeSecret")));
    try (KafkaProbe kafka = KafkaProbe.open()) {
      told(kafka.await(TOPIC, "org.caspian.gateway.client.secret-added.v1", old.id()), secret);
      told(kafka.await(TOPIC, "org.caspian.gateway.client.secret-revoked.v1", old.id()), secret);
    }
    assertHides(history.asString(), secret);
  }

  private static void told(CloudEvent event, String secret) {
    assertTrue(event.data().has("secretId"));
    assertHides(event.data().toString(), secret);
  }

  private static void assertHides(String text, String secret) {
    byte[] hash = ClientSecret.hash(secret);
    assertFalse(text.contains(secret));
    assertFalse(text.contains(HexFormat.of().formatHex(hash)));
    assertFalse(text.contains(Base64.getEncoder().encodeToString(hash)));
  }

  private Response read() {
    return TheGateway.secretariat().get("/v1/clients/" + old.id());
  }

  private Response adding(Map<String, Object> body) {
    return adding(UUID.randomUUID().toString(), body);
  }

  private Response adding(String key, Map<String, Object> body) {
    return TheGateway.secretariat()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/clients/" + old.id() + "/secrets");
  }

  private Response revoking(String secretId) {
    return TheGateway.secretariat()
        .post("/v1/clients/" + old.id() + "/secrets/" + secretId + "/revocation");
  }
}
