package org.caspian.gateway.key;

import static io.restassured.RestAssured.get;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class AnotherKeyIsAskedForTest {

  @Inject DataSource database;

  @Test
  void itIsPublishedAndSignsLater() {
    Response rotated = rotate();

    rotated.then().statusCode(200);
    Map<String, Object> next = in("NEXT", rotated).getFirst();
    assertEquals("RS256", next.get("algorithm"));
    assertEquals(
        Duration.ofMinutes(15),
        Duration.between(
            Instant.parse((String) next.get("since")),
            Instant.parse((String) next.get("signsFrom"))));
    Object kid = next.get("kid");
    Await.asserted(
        "the key is published",
        () ->
            get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body(has("keys.kid", hasItem(kid))));
    assertNotEquals(kid, TheGateway.header(TheGateway.token(TheGateway.firstClient())).get("kid"));
  }

  @Test
  void howeverOftenAndByHowManyAtOnceThereIsOneNext() {
    // As many as the room of these tests holds: each waits while the first one makes a key.
    List<Response> answers =
        Parallel.send(Collections.nCopies(4, AnotherKeyIsAskedForTest::rotate));

    answers.forEach(answer -> answer.then().statusCode(200));
    List<Map<String, Object>> before = in("NEXT", list());
    rotate().then().statusCode(200);
    assertEquals(before, in("NEXT", list()));
    assertFalse(before.isEmpty());
  }

  @Test
  void whoAsksAgainWhileItIsMadeIsToldToWait() throws Exception {
    String key = UUID.randomUUID().toString();
    try (Connection other = database.getConnection();
        Statement statement = other.createStatement()) {
      statement.execute("delete from signing_key where state = 'NEXT'");
      // As another gateway does that moves the keys on just now.
      statement.execute("select pg_advisory_lock(" + KeyTable.LOCK_OF_KEYS + ")");
      CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> rotate(key));
      Await.until("it waits for the other", () -> isWaitedFor(statement));

      rotate(key).then().statusCode(409).body(has("code", equalTo("request-in-progress")));

      statement.execute("select pg_advisory_unlock(" + KeyTable.LOCK_OF_KEYS + ")");
      assertEquals(200, first.join().statusCode());
    }
  }

  private static boolean isWaitedFor(Statement statement) throws SQLException {
    try (ResultSet waiting =
        statement.executeQuery(
            "select 1 from pg_locks where locktype = 'advisory' and not granted"
                + " and database = (select oid from pg_database where datname = current_database())")) {
      return waiting.next();
    }
  }

  @Test
  void nothingThatSignsIsShown() {
    Map<String, Object> active = in("ACTIVE", list()).getFirst();

    assertEquals(Set.of("kid", "algorithm", "state", "since"), active.keySet());
  }

  private static List<Map<String, Object>> in(String state, Response answer) {
    List<Map<String, Object>> keys = Json.at(answer, "items");
    return keys.stream().filter(key -> state.equals(key.get("state"))).toList();
  }

  private static Response list() {
    return TheGateway.secretariat().get("/v1/signing-keys");
  }

  private static Response rotate() {
    return rotate(UUID.randomUUID().toString());
  }

  private static Response rotate(String key) {
    return TheGateway.secretariat()
        .header("Idempotency-Key", key)
        .post("/v1/signing-keys/rotation");
  }
}
