package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Json;
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
    String stay = exchange.accept(exchange.nominate(anyCode()));

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
    assertEquals("counterpart-suspended", Json.at(refused, "code"));
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
    assertEquals("suspended", Json.at(refused, "code"));
  }

  @Test
  void reachesProjectsAndEventsToo() {
    Caller member = platform.member("KZ");
    Caller host = platform.member("AZ");
    SummerUniversity event = SummerUniversity.open(host, 100);
    String project = draft(host).then().statusCode(201).extract().path("id");
    String registered =
        Eventually.answered(
                () -> event.register(member, anyCode()), answer -> answer.statusCode() == 201)
            .path("id");

    suspend(member, "NEW_PROJECTS", "DELEGATES");
    Response registration =
        Eventually.answered(
            () -> event.register(member, anyCode()), answer -> answer.statusCode() != 201);
    Response ownProject =
        Eventually.answered(() -> draft(member), answer -> answer.statusCode() == 403);
    Response invitation =
        host.asking()
            .body(Map.of("institutionId", member.institution()))
            .post("/v1/projects/" + project + "/partners");

    assertEquals(403, registration.statusCode());
    assertEquals("suspended", Json.at(registration, "code"));
    assertEquals("suspended", Json.at(ownProject, "code"));
    assertEquals(422, invitation.statusCode());
    assertEquals("counterpart-suspended", Json.at(invitation, "code"));
    assertEquals("CONFIRMED", member.asking().get("/v1/registrations/" + registered).path("state"));
    reinstate(member);
  }

  private static Response draft(Caller coordinator) {
    return coordinator
        .asking()
        .body(Map.of("title", Map.of("en", "Seals"), "theme", "CASPIAN_ECOLOGY"))
        .post("/v1/projects");
  }

  private static String anyCode() {
    return "S-" + UUID.randomUUID();
  }

  private void suspend(Caller member) {
    suspend(member, "NEW_NOMINATIONS");
  }

  private void suspend(Caller member, String... effects) {
    secretariat
        .asking()
        .body(Map.of("reason", "A test", "effects", List.of(effects)))
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
