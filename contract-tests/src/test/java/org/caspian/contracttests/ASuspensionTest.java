package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.contracttests.Platform.Caller;
import org.junit.jupiter.api.Test;

/**
 * The secretariat suspends an institution; members-service tells it, mobility-service acts on it.
 */
class ASuspensionTest {

  private final Platform platform = Platform.shared();
  private final Caller secretariat = platform.secretariat();

  @Test
  void stopsNominationsToItUntilItIsReinstatedWhileAStayGoesOn() {
    Exchange exchange = Exchange.agreed(platform.member("KZ"), platform.member("AZ"), 100);
    String stay = stayOf(exchange);

    suspend(exchange.receiving());
    Response refused =
        Eventually.answered(
            () -> exchange.nominate(anyCode()), answer -> answer.statusCode() != 201);
    Response arrived =
        exchange
            .receiving()
            .asking()
            .body(Map.of("actualStart", Exchange.actor().get("actedOn")))
            .post("/v1/stays/" + stay + "/arrival");
    reinstate(exchange.receiving());
    Response allowedAgain =
        Eventually.answered(
            () -> exchange.nominate(anyCode()), answer -> answer.statusCode() == 201);

    assertEquals(422, refused.statusCode());
    assertEquals("counterpart-suspended", refused.path("code"));
    assertEquals(200, arrived.statusCode(), arrived.asString());
    assertEquals(201, allowedAgain.statusCode());
  }

  @Test
  void tellsTheSuspendedItself() {
    Exchange exchange = Exchange.agreed(platform.member("KZ"), platform.member("AZ"), 100);

    suspend(exchange.sending());
    Response refused =
        Eventually.answered(
            () -> exchange.nominate(anyCode()), answer -> answer.statusCode() != 201);

    assertEquals(403, refused.statusCode());
    assertEquals("suspended", refused.path("code"));
  }

  private static String anyCode() {
    return "S-" + UUID.randomUUID();
  }

  private static String stayOf(Exchange exchange) {
    Response nominated = exchange.nominate(anyCode());
    return exchange
        .receiving()
        .asking()
        .body(Map.of("version", nominated.<Integer>path("version")))
        .post("/v1/nominations/" + nominated.path("id") + "/acceptance")
        .then()
        .statusCode(200)
        .extract()
        .path("stayId");
  }

  private void suspend(Caller member) {
    secretariat
        .asking()
        .body(Map.of("reason", "A test", "effects", List.of("NEW_NOMINATIONS")))
        .post("/v1/institutions/" + member.institution() + "/suspension")
        .then()
        .statusCode(200);
  }

  private void reinstate(Caller member) {
    secretariat
        .asking()
        .body(Map.of("reason", "The test is over"))
        .post("/v1/institutions/" + member.institution() + "/reinstatement")
        .then()
        .statusCode(200);
  }
}
