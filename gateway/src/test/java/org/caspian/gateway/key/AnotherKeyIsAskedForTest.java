package org.caspian.gateway.key;

import static io.restassured.RestAssured.get;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class AnotherKeyIsAskedForTest {

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
    List<Response> answers =
        Parallel.send(Collections.nCopies(8, AnotherKeyIsAskedForTest::rotate));

    answers.forEach(answer -> answer.then().statusCode(200));
    List<Map<String, Object>> before = in("NEXT", list());
    rotate().then().statusCode(200);
    assertEquals(before, in("NEXT", list()));
    assertFalse(before.isEmpty());
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
    return TheGateway.secretariat().post("/v1/signing-keys/rotation");
  }
}
