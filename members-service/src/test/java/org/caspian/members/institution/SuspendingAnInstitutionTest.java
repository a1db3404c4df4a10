package org.caspian.members.institution;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class SuspendingAnInstitutionTest {

  private static final Map<String, Object> FEES =
      Map.of("reason", "Fees of 2025 and 2026", "effects", List.of("VOTE", "NEW_NOMINATIONS"));

  @Test
  void itsEffectsAreInForceFromNowOn() {
    UUID id = Api.anyInstitution();

    command(id, "suspension", FEES)
        .statusCode(200)
        .body(has("suspension.effects", containsInAnyOrder("VOTE", "NEW_NOMINATIONS")))
        .body(has("suspension.since", notNullValue()))
        .body(has("suspension.reason", equalTo("Fees of 2025 and 2026")))
        .body(has("version", equalTo(2)))
        .body(has("actions", contains("UPDATE", "REINSTATE", "SET_LOCAL_REFERENCE")));
  }

  @Test
  void theReasonIsForItselfAndTheSecretariat() {
    UUID id = Api.anyInstitution();
    Api.suspended(id, "Fees of 2026", Effect.VOTE);

    Api.secretariat()
        .get(Api.ONE, id)
        .then()
        .body(has("suspension.reason", equalTo("Fees of 2026")));
    Api.member(id).get(Api.ONE, id).then().body(has("suspension.reason", equalTo("Fees of 2026")));
    Api.anyMember()
        .get(Api.ONE, id)
        .then()
        .body(has("suspension.effects", contains("VOTE")))
        .body(has("suspension", not(hasKey("reason"))));
    Api.anyMember()
        .queryParam("domain", Api.read(id).getString("domain"))
        .get(Api.INSTITUTIONS)
        .then()
        .body(has("items[0].suspension.effects", contains("VOTE")))
        .body(has("items[0].suspension", not(hasKey("reason"))));
  }

  @Test
  void reinstatementLiftsIt() {
    UUID id = Api.anyInstitution();
    Api.suspended(id, "fees", Effect.VOTE);

    command(id, "reinstatement", Map.of("reason", "paid"))
        .statusCode(200)
        .body(has("$", not(hasKey("suspension"))))
        .body(has("version", equalTo(3)))
        .body(has("actions", contains("UPDATE", "SUSPEND", "MERGE", "SET_LOCAL_REFERENCE")));
  }

  @Test
  void whoIsSuspendedIsNotSuspendedAgain() {
    UUID id = Api.anyInstitution();
    Api.suspended(id, "fees", Effect.VOTE);

    command(id, "suspension", FEES)
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")))
        .body(has("retry", equalTo("after-refetch")));
    assertEquals(List.of("VOTE"), Api.read(id).getList("suspension.effects"));
  }

  @Test
  void whoIsNotSuspendedIsNotReinstated() {
    command(Api.anyInstitution(), "reinstatement", Map.of("reason", "paid"))
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
  }

  @Test
  void itCanHappenAgain() {
    UUID id = Api.anyInstitution();
    Api.suspended(id, "fees of 2025", Effect.VOTE);
    Api.reinstated(id, "paid");

    command(id, "suspension", FEES).statusCode(200).body(has("version", equalTo(4)));
  }

  @Test
  void theSameKeyAgainSuspendsOnce() {
    UUID id = Api.anyInstitution();
    String key = Draft.unique();

    String first = keyed(id, key).header(Api.REPLAYED, nullValue()).extract().asString();
    String again = keyed(id, key).header(Api.REPLAYED, "true").extract().asString();

    assertEquals(first, again);
    assertEquals(2, Api.read(id).getInt("version"));
  }

  @Test
  void ofTenAtOnceOneSucceeds() {
    UUID id = Api.anyInstitution();

    List<Integer> statuses =
        Api.atOnce(10, () -> command(id, "suspension", FEES).extract().statusCode());

    assertEquals(1, statuses.stream().filter(status -> status == 200).count());
    assertEquals(9, statuses.stream().filter(status -> status == 409).count());
    assertEquals(2, Api.read(id).getInt("version"));
  }

  @Test
  void aReasonAndAnEffectAreRequired() {
    UUID id = Api.anyInstitution();

    command(id, "suspension", Map.of())
        .statusCode(400)
        .body(has("errors.pointer", containsInAnyOrder("/reason", "/effects")));
    command(id, "suspension", Map.of("reason", " ", "effects", List.of()))
        .statusCode(400)
        .body(has("errors.pointer", containsInAnyOrder("/reason", "/effects")));
    command(id, "suspension", Map.of("reason", "fees", "effects", List.of("VOTE", "DANCING")))
        .statusCode(400)
        .body(has("errors.pointer", contains("/effects/1")))
        .body(has("errors.code", contains("not-in-list")));
    command(id, "suspension", Map.of("reason", "fees", "effects", List.of("VOTE", "VOTE")))
        .statusCode(400)
        .body(has("errors.pointer", hasItem("/effects")));
    command(id, "reinstatement", Map.of())
        .statusCode(400)
        .body(has("errors.pointer", contains("/reason")));
  }

  @Test
  void whatIsNotThereIsNotSuspended() {
    command(UUID.randomUUID(), "suspension", FEES).statusCode(404);
    command(UUID.randomUUID(), "reinstatement", Map.of("reason", "paid")).statusCode(404);
  }

  private static ValidatableResponse keyed(UUID id, String key) {
    return Api.secretariat()
        .header(Api.KEY, key)
        .body(FEES)
        .post(Api.ONE + "/suspension", id)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse command(UUID id, String command, Map<String, ?> body) {
    return Api.secretariat().body(body).post(Api.ONE + "/" + command, id).then();
  }
}
