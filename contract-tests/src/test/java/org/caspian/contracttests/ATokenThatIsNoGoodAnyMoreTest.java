package org.caspian.contracttests;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** At both gateways and, behind them, at every instance of every service. */
@Tag(Platform.OWN)
class ATokenThatIsNoGoodAnyMoreTest {

  private static final Duration SOON = Duration.ofSeconds(2);

  private static final Map<String, String> READS =
      Map.of(
          "members", "/v1/institutions?limit=1",
          "mobility", "/v1/nominations?limit=1",
          "projects", "/v1/projects?limit=1",
          "events", "/v1/events?limit=1",
          "gateway", "/v1/changes?limit=1");

  private static final List<String> INSTANCES =
      READS.keySet().stream().flatMap(part -> Stream.of(part, part + "-2")).sorted().toList();

  private final Platform platform = Platform.shared();
  private final Caller secretariat = platform.secretariat();
  private final Response client =
      secretariat
          .asking()
          .body(Map.of("institution", platform.member("KZ").institution(), "label", "Short-lived"))
          .post("/v1/clients");

  @Test
  void isRefusedEverywhereWithinTwoSecondsOfItsRevocation() throws Exception {
    String token = asking("token", "grant_type", "client_credentials").path("access_token");
    assertTakenEverywhere(token);

    asking("revoke", "token", token);

    assertRefusedSoon(token);
  }

  @Test
  void isRefusedEverywhereWithinTwoSecondsOfItsClientsDisablement() throws Exception {
    String token = asking("token", "grant_type", "client_credentials").path("access_token");
    assertTakenEverywhere(token);
    secretariat
        .asking()
        .post("/v1/clients/" + Json.at(client, "id") + "/disablement")
        .then()
        .statusCode(200);

    assertRefusedSoon(token);
  }

  private Response asking(String endpoint, String name, String value) {
    Response answer =
        given()
            .baseUri(platform.stack().address("gateway").toString())
            .auth()
            .preemptive()
            .basic(Json.at(client, "clientId"), Json.at(client, "clientSecret"))
            .contentType(ContentType.URLENC)
            .formParam(name, value)
            .post("/oauth2/" + endpoint);
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer;
  }

  /** All are asked at once: one after the other, the last would be found late. */
  private void assertRefusedSoon(String token) throws Exception {
    Instant began = Instant.now();
    Map<String, Future<Duration>> taking = new TreeMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String instance : INSTANCES) {
        taking.put(instance, threads.submit(() -> untilRefused(instance, token, began)));
      }
    }
    for (Map.Entry<String, Future<Duration>> instance : taking.entrySet()) {
      Duration took = instance.getValue().get();
      assertTrue(took.compareTo(SOON) < 0, instance.getKey() + " refused it after " + took);
    }
  }

  private Duration untilRefused(String instance, String token, Instant began) {
    Await.until(instance + " refuses it", () -> status(instance, token) == 401);
    return Duration.between(began, Instant.now());
  }

  private void assertTakenEverywhere(String token) {
    for (String instance : INSTANCES) {
      assertEquals(200, status(instance, token), instance);
    }
  }

  private int status(String instance, String token) {
    URI address = platform.stack().address(instance);
    String path = READS.get(instance.replace("-2", ""));
    return given().baseUri(address.toString()).auth().oauth2(token).get(path).statusCode();
  }
}
