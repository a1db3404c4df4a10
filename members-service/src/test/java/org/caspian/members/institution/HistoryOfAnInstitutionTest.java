package org.caspian.members.institution;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class HistoryOfAnInstitutionTest {

  private static final String HISTORY = Api.ONE + "/history";

  @Test
  void everyCommandLeavesAnEntry() {
    UUID id = Api.anyInstitution();
    Api.secretariat()
        .header("If-Match", "\"1\"")
        .body("{\"type\":\"ACADEMY\"}")
        .patch(Api.ONE, id)
        .then()
        .statusCode(200);
    Api.suspended(id, "fees of 2026", Effect.VOTE);
    Api.reinstated(id, "paid");

    JsonPath history = history(Api.secretariat(), id);

    assertEquals(4, history.getList("items").size());
    assertEquals(
        List.of("secretariat", "secretariat", "secretariat", "secretariat"),
        history.getList("items.clientId"));
    String type = "items[1].changes.find { it.field == 'type' }";
    assertEquals("CHANGED", history.getString(type + ".change"));
    assertEquals("UNIVERSITY", history.getString(type + ".before"));
    assertEquals("ACADEMY", history.getString(type + ".after"));
    assertEquals("fees of 2026", history.getString("items[2].reason"));
    assertEquals("paid", history.getString("items[3].reason"));
  }

  @Test
  void whatWasRefusedLeavesNone() {
    UUID id = Api.anyInstitution();
    Api.secretariat()
        .body(Map.of("reason", "paid"))
        .post(Api.ONE + "/reinstatement", id)
        .then()
        .statusCode(409);

    assertEquals(1, history(Api.secretariat(), id).getList("items").size());
  }

  @Test
  void reasonsAreForItselfAndTheSecretariat() {
    UUID id = Api.anyInstitution();
    Api.suspended(id, "confidential fees", Effect.VOTE);
    Api.reinstated(id, "confidential payment");

    assertEquals("confidential fees", history(Api.member(id), id).getString("items[1].reason"));
    Api.anyMember()
        .get(HISTORY, id)
        .then()
        .statusCode(200)
        .body(has("items", hasSize(3)))
        .body(has("items", everyItem(not(hasKey("reason")))))
        .body(not(containsString("confidential")));
  }

  @Test
  void itIsPaged() {
    UUID id = Api.anyInstitution();
    for (int round = 0; round < 2; round++) {
      Api.suspended(id, "fees", Effect.VOTE);
      Api.reinstated(id, "paid");
    }
    List<String> whole = history(Api.secretariat(), id).getList("items.id");

    List<String> paged = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request = Api.secretariat().queryParam("limit", 2);
      JsonPath page = history(cursor == null ? request : request.queryParam("cursor", cursor), id);
      paged.addAll(page.getList("items.id"));
      cursor = page.getString("next");
    } while (cursor != null);

    assertEquals(5, whole.size());
    assertEquals(whole, paged);
  }

  @Test
  void aCursorOfAnotherHistoryIsRefused() {
    UUID id = Api.anyInstitution();
    Api.suspended(id, "fees", Effect.VOTE);
    String cursor = history(Api.secretariat().queryParam("limit", 1), id).getString("next");

    Api.secretariat()
        .queryParam("cursor", cursor)
        .get(HISTORY, Api.anyInstitution())
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-cursor")));
  }

  @Test
  void thePersonWhoPressedTheButtonIsShownToNobodyElse() {
    UUID id = Api.anyInstitution();
    Api.secretariat()
        .header("X-Acting-Person", "S-17")
        .body(Map.of("reason", "fees", "effects", List.of("VOTE")))
        .post(Api.ONE + "/suspension", id)
        .then()
        .statusCode(200);

    assertEquals("S-17", history(Api.secretariat(), id).getString("items[1].actingPerson"));
    Api.member(id)
        .get(HISTORY, id)
        .then()
        .body(has("items", everyItem(not(hasKey("actingPerson")))));
  }

  private static JsonPath history(RequestSpecification caller, UUID id) {
    return caller.get(HISTORY, id).then().statusCode(200).extract().jsonPath();
  }
}
