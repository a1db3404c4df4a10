package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;

class AnAgreementThatIsSettledTest {

  private final Platform platform = Platform.shared();
  private final Caller proposer = platform.member("KZ");
  private final Caller other = platform.member("AZ");
  private final Exchange exchange = Exchange.agreed(proposer, other, 1);

  @Test
  void cannotBeRejectedAnyMore() {
    String version = "/v1/agreements/" + exchange.agreement() + "/versions/1";
    String hash = other.asking().get(version).path("contentHash");

    Response rejected =
        other
            .asking()
            .body(Map.of("contentHash", hash, "reason", "Late.", "actor", Exchange.actor()))
            .post(version + "/rejections");

    assertEquals(409, rejected.statusCode(), rejected.asString());
  }

  @Test
  void keepsItsProposersReferenceForItself() {
    proposer
        .asking()
        .body(Map.of("localReference", "A-1"))
        .put("/v1/agreements/" + exchange.agreement() + "/local-reference")
        .then()
        .statusCode(200);
    Map<String, Object> body = new HashMap<>();
    body.put("localReference", "A-1");
    body.put("actor", Exchange.actor());
    body.put(
        "parties",
        List.of(
            Map.of("institutionId", proposer.institution()),
            Map.of("institutionId", other.institution())));
    body.put(
        "conditions",
        List.of(
            Map.of(
                "kind",
                "STUDENT_STUDIES",
                "sending",
                proposer.institution(),
                "receiving",
                other.institution(),
                "firstAcademicYear",
                Exchange.YEAR,
                "lastAcademicYear",
                Exchange.YEAR,
                "seatsPerYear",
                1)));

    Response second = proposer.asking().body(body).post("/v1/agreements");

    assertEquals(409, second.statusCode(), second.asString());
    assertEquals("duplicate-local-reference", Json.at(second, "code"));
  }
}
