package org.caspian.contracttests;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Platform.OWN)
class TwoGatewaysWithOneIssuerTest {

  private static final List<String> GATEWAYS = List.of("gateway", "gateway-2");

  private final Platform platform = Platform.shared();

  @Test
  void showTheSameKeysAndTheSameIssuer() {
    for (String path :
        List.of("/.well-known/jwks.json", "/.well-known/oauth-authorization-server")) {
      assertEquals(get("gateway", path), get("gateway-2", path), path);
    }
  }

  @Test
  void takeEachOthersTokensAndSoDoesEveryInstanceOfAService() {
    Caller member = platform.member("TM");

    for (String part : List.of("gateway", "gateway-2", "members", "members-2")) {
      assertEquals(
          200,
          member
              .asking(platform.stack().address(part))
              .get("/v1/institutions/" + member.institution())
              .statusCode(),
          part);
    }
  }

  @Test
  void keepACommandThatIsSentToBothFromHappeningTwice() {
    Caller secretariat = platform.secretariat();
    String key = UUID.randomUUID().toString();
    Map<String, Object> body =
        Map.of(
            "name", Map.of("en", "Sent twice " + key),
            "type", "UNIVERSITY",
            "country", "IR",
            "city", "Rasht",
            "timeZone", "Asia/Tehran",
            "timeZoneBasis", "DERIVED",
            "membership", "ACTIVE",
            "basis", "SAMPLE");

    List<String> ids =
        GATEWAYS.stream()
            .map(
                part ->
                    secretariat
                        .asking(platform.stack().address(part))
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/v1/institutions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
            .toList();

    assertEquals(ids.get(0), ids.get(1));
  }

  /**
   * 30 files in a minute, of which each grants half. While they are asked for one comes back every
   * two seconds.
   */
  @Test
  void grantTogetherWhatOneAloneWouldGrant() {
    Caller secretariat = platform.secretariat();
    for (String gateway : GATEWAYS) {
      Await.until(
          gateway + " knows of the other", () -> policy(secretariat, gateway).contains("q=300;"));
    }
    Caller member = platform.member("AZ");
    long began = System.nanoTime();

    List<Integer> answers =
        Parallel.send(
                Stream.concat(GATEWAYS.stream(), GATEWAYS.stream())
                    .map(gateway -> (Callable<List<Integer>>) () -> files(member, gateway))
                    .toList())
            .stream()
            .flatMap(List::stream)
            .toList();

    long cameBack = (System.nanoTime() - began) / 2_000_000_000L + 1;
    int granted = Collections.frequency(answers, 200);
    assertEquals(52 - granted, Collections.frequency(answers, 429), answers::toString);
    assertTrue(
        granted >= 27 && granted <= 33 + cameBack,
        granted + " granted, " + cameBack + " came back");
  }

  /** Of reads, as this gateway grants them. */
  private String policy(Caller caller, String gateway) {
    return caller
        .asking(platform.stack().address(gateway))
        .get("/v1/clients?limit=1")
        .header("RateLimit-Policy");
  }

  /** One after the other: of many at once some would wait in vain for their turn. */
  private List<Integer> files(Caller caller, String gateway) {
    return Stream.generate(
            () ->
                caller
                    .asking(platform.stack().address(gateway))
                    .accept("application/json, text/csv;q=0.1")
                    .get("/v1/clients?limit=1")
                    .statusCode())
        .limit(13)
        .toList();
  }

  private String get(String part, String path) {
    return given().baseUri(platform.stack().address(part).toString()).get(path).asString();
  }
}
