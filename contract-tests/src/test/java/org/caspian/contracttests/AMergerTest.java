package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;

/** The secretariat merges an institution into another; what it had agreed on lives on. */
class AMergerTest {

  private final Platform platform = Platform.shared();
  private final Caller old = platform.member("KZ");
  private final Caller other = platform.member("AZ");
  private final Caller successor = platform.member("KZ");
  private final Exchange exchange = Exchange.agreed(old, other, 100);

  @Test
  void leadsFromTheOldIdToTheNewOneAndCarriesOnWhatWasAgreed() {
    String cursor = successor.asking().get("/v1/changes?cursor=now").path("next");
    merge();

    Response moved =
        other
            .asking()
            .redirects()
            .follow(false)
            .get("/v1/institutions/" + old.institution() + "/standing");
    Exchange carriedOn = new Exchange(successor, other, exchange.agreement(), exchange.condition());
    Response nominated =
        Eventually.answered(
            () -> carriedOn.nominate(anyCode()), answer -> answer.statusCode() == 201);
    Response refused = exchange.nominate(anyCode());
    Response client =
        Eventually.answered(
            () ->
                platform
                    .secretariat()
                    .asking()
                    .body(Map.of("institution", old.institution(), "label", "Late"))
                    .post("/v1/clients"),
            answer -> answer.statusCode() == 409);

    assertEquals(301, moved.statusCode());
    assertTrue(
        moved
            .header("Location")
            .endsWith("/v1/institutions/" + successor.institution() + "/standing"));
    assertEquals(
        successor.institution().toString(),
        other.asking().get("/v1/institutions/" + old.institution()).path("id"));
    assertEquals(old.institution().toString(), Json.at(nominated, "sending"));
    assertEquals(409, refused.statusCode());
    assertEquals("institution-merged", Json.at(refused, "code"));
    assertEquals(successor.institution().toString(), Json.at(refused, "successorId"));
    assertEquals("institution-merged", Json.at(client, "code"));
    String subject = "/v1/nominations/" + Json.at(nominated, "id");
    Eventually.answered(
        () -> successor.asking().queryParam("cursor", cursor).get("/v1/changes"),
        answer -> answer.path("items.subject").toString().contains(subject));
    assertEquals(404, third().asking().get(subject).statusCode());
  }

  private Caller third() {
    return platform.member("IR");
  }

  private static String anyCode() {
    return "S-" + UUID.randomUUID();
  }

  private void merge() {
    platform
        .secretariat()
        .asking()
        .body(Map.of("successorId", successor.institution(), "reason", "A test"))
        .post("/v1/institutions/" + old.institution() + "/merger")
        .then()
        .statusCode(200);
  }
}
