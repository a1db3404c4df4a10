package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody who has no part in an exchange, while the exchange goes on. */
class AThirdUniversityTest {

  private static Caller stranger;
  private static Exchange exchange;
  private static String nomination;
  private static String stay;
  private static String before;

  @BeforeAll
  static void exchange() {
    Platform platform = Platform.shared();
    stranger = platform.member("RU");
    before = stranger.asking().get("/v1/changes?cursor=now").path("next");
    exchange = Exchange.agreed(platform.member("KZ"), platform.member("AZ"), 1);
    Response nominated = exchange.nominate("S-1");
    nomination = Json.at(nominated, "id");
    stay = exchange.accept(nominated);
  }

  @Test
  void isToldThatNoneOfItIsThere() {
    for (String path :
        List.of(
            "/v1/agreements/" + exchange.agreement(),
            "/v1/agreements/" + exchange.agreement() + "/versions/1",
            "/v1/agreements/" + exchange.agreement() + "/history",
            "/v1/agreements/%s/conditions/%s/seats?academicYear=2026/2027"
                .formatted(exchange.agreement(), exchange.condition()),
            "/v1/nominations/" + nomination,
            "/v1/nominations/" + nomination + "/history",
            "/v1/stays/" + stay)) {
      assertEquals(404, stranger.asking().get(path).statusCode(), path);
    }
  }

  @Test
  void findsNothingOfItInItsLists() {
    for (String path : List.of("/v1/agreements", "/v1/nominations", "/v1/stays")) {
      assertEquals(List.of(), stranger.asking().get(path).path("items"), path);
    }
  }

  @Test
  void findsNothingOfItInTheChanges() {
    Caller party = exchange.receiving();
    Response seenByAParty =
        Eventually.answered(
            () -> party.asking().get("/v1/changes?limit=200"),
            answer -> answer.asString().contains(stay));

    Response seenByTheStranger =
        stranger.asking().get("/v1/changes?limit=200&cursor={before}", before);

    assertTrue(seenByAParty.asString().contains(nomination));
    assertFalse(seenByTheStranger.asString().contains(nomination));
    assertFalse(seenByTheStranger.asString().contains(exchange.agreement().toString()));
  }

  @Test
  void cannotDecide() {
    assertEquals(
        404,
        stranger
            .asking()
            .body(Map.of("version", 1, "reason", "no"))
            .post("/v1/nominations/" + nomination + "/rejection")
            .statusCode());
  }
}
