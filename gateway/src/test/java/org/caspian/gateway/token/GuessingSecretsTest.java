package org.caspian.gateway.token;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.caspian.gateway.limit.RateLimitField;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody tries secrets: ten in a minute are looked at of each client id, a hundred from each
 * address. Strangers call from other addresses of this machine than owners do.
 */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class GuessingSecretsTest {

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  private Credentials owner;

  @BeforeEach
  void aClient() {
    owner = TheGateway.clientOf(TheGateway.member());
  }

  /** A stranger at an address of their own. */
  private final class Stranger implements AutoCloseable {

    private final HttpClient http;

    Stranger(String address) throws UnknownHostException {
      http = HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build();
    }

    HttpResponse<String> ask(String clientId, String secret)
        throws IOException, InterruptedException {
      String form =
          "grant_type=client_credentials&client_id="
              + URLEncoder.encode(clientId, StandardCharsets.UTF_8)
              + "&client_secret="
              + URLEncoder.encode(secret, StandardCharsets.UTF_8);
      return http.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build(),
          BodyHandlers.ofString());
    }

    @Override
    public void close() {
      http.close();
    }

    int guessesUntilSlowed(String clientId) throws IOException, InterruptedException {
      int guesses = 0;
      while (ask(clientId, "guess-" + guesses).statusCode() == 401) {
        guesses++;
      }
      return guesses;
    }

    /** What is said to a guess too many. One may still be looked at: they come back with time. */
    String toldWhenSlowed(String clientId, String secret) throws IOException, InterruptedException {
      HttpResponse<String> answer = ask(clientId, secret);
      while (answer.statusCode() == 401) {
        answer = ask(clientId, secret);
      }
      return answer.statusCode() + " " + answer.body().replaceAll("[0-9]+", "n");
    }
  }

  @Test
  void theyAreSlowedDownAndTheOwnerNoticesNothing() throws IOException, InterruptedException {
    Stranger stranger = new Stranger("127.0.0.2");

    int guesses = stranger.guessesUntilSlowed(owner.clientId());

    assertTrue(guesses >= 10 && guesses <= 12, "looked at: " + guesses);
    HttpResponse<String> slowed = stranger.ask(owner.clientId(), owner.clientSecret());
    assertEquals(429, slowed.statusCode());
    int wait = Integer.parseInt(slowed.headers().firstValue("Retry-After").orElseThrow());
    assertTrue(wait >= 1 && wait <= 6, "told to wait: " + wait);
    TheGateway.tokenRequest(owner).then().statusCode(200);
  }

  @Test
  void aClientIdOfNobodyIsAnsweredTheSame() throws IOException, InterruptedException {
    Stranger stranger = new Stranger("127.0.0.3");
    String nobody = "nobody-" + UUID.randomUUID();

    int ofSomebody = stranger.guessesUntilSlowed(owner.clientId());
    int ofNobody = stranger.guessesUntilSlowed(nobody);

    assertEquals(ofSomebody, ofNobody, 2);
    assertEquals(
        stranger.toldWhenSlowed(owner.clientId(), "x"), stranger.toldWhenSlowed(nobody, "x"));
  }

  /** From so many addresses that none is slowed down, each time one of each in turn. */
  @Test
  void ofThreeHundredAnswersNoneTellsWhetherThereIsSuchAClient()
      throws IOException, InterruptedException {
    Map<Map<String, Object>, Integer> ofNobody = new HashMap<>();
    Map<Map<String, Object>, Integer> ofSomebody = new HashMap<>();
    for (int last = 1; last <= 100; last++) {
      try (Stranger stranger = new Stranger("127.0.10." + last)) {
        for (int i = 0; i < 3; i++) {
          String guess = "guess-" + UUID.randomUUID();
          ofNobody.merge(seen(stranger.ask(UUID.randomUUID().toString(), guess)), 1, Integer::sum);
          ofSomebody.merge(seen(stranger.ask(owner.clientId(), guess)), 1, Integer::sum);
        }
      }
    }

    assertEquals(List.of(300), List.copyOf(ofNobody.values()), ofNobody::toString);
    assertEquals(ofNobody, ofSomebody);
    assertEquals(401, ofNobody.keySet().iterator().next().get("status"));
  }

  /** Everything that the caller gets to see, but for what is new in every answer. */
  private static Map<String, Object> seen(HttpResponse<String> answer) {
    Map<String, Object> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    seen.putAll(answer.headers().map());
    assertNotNull(seen.remove("X-Request-Id"));
    seen.put("status", answer.statusCode());
    seen.put("body", answer.body());
    return seen;
  }

  @Test
  void manyClientIdsUseUpAnAddressButNotForWhoHasProvedItselfThere()
      throws IOException, InterruptedException {
    Stranger campus = new Stranger("127.0.0.4");
    assertEquals(200, campus.ask(owner.clientId(), owner.clientSecret()).statusCode());
    int guesses = 0;
    while (campus.ask("nobody-" + guesses, "x").statusCode() == 401) {
      guesses++;
    }

    assertTrue(guesses >= 100 && guesses <= 130, "looked at: " + guesses);
    assertEquals(200, campus.ask(owner.clientId(), owner.clientSecret()).statusCode());
    assertEquals(
        campus.toldWhenSlowed("nobody", "x"),
        campus.toldWhenSlowed(owner.clientId(), "not its secret"));
    TheGateway.tokenRequest(owner).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"token", "introspect", "revoke"})
  void theyAreSlowedDownAtEachEndpointInOAuthsForm(String endpoint) {
    String nobody = "nobody-" + UUID.randomUUID();
    Response answer = guess(endpoint, nobody);
    for (int i = 0; i < 15 && answer.statusCode() == 401; i++) {
      answer = guess(endpoint, nobody);
    }

    answer
        .then()
        .statusCode(429)
        .header("Retry-After", matchesPattern("[1-6]"))
        .header("Cache-Control", "no-store")
        .body(has("error", equalTo("temporarily_unavailable")));
  }

  private static Response guess(String endpoint, String clientId) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("grant_type", "client_credentials")
        .formParam("token", "x")
        .formParam("client_id", clientId)
        .formParam("client_secret", "x")
        .post("/oauth2/" + endpoint);
  }

  @Test
  void theOwnerIsToldWhereItStandsWithItsTokens() {
    Response first = TheGateway.tokenRequest(owner);
    Response second = TheGateway.tokenRequest(owner);

    RateLimitField before = RateLimitField.only(first.header("RateLimit"));
    RateLimitField after = RateLimitField.only(second.header("RateLimit"));
    assertEquals("token-client", before.policy());
    // One less, unless one came back meanwhile: ten do in a second.
    assertTrue(before.get("r") >= after.get("r") && after.get("r") < 600);
    assertEquals(
        "token-client", RateLimitField.parse(first.header("RateLimit-Policy")).getFirst().policy());
  }
}
