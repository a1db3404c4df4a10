package org.caspian.members.facility;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.Member;
import org.caspian.members.text.TextsInAll;
import org.caspian.platform.testkit.Bodies;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class PublishingAFacilityTest {

  private static final String ONE = "/v1/facilities/{id}";

  private final Member owner = Member.active();
  private final Member other = Member.active();

  @Test
  void everyMemberReadsWhatTheOwnerSaid() {
    Map<String, Object> said =
        with(
            with(
                with(FacilityFixture.laboratory(2), "prerequisites", List.of("TRAINING", "PERMIT")),
                "prerequisiteNote",
                Map.of("en", "Two days of training in Aktau.")),
            "description",
            Map.of("en", "For fish up to two metres."));

    Response created = owner.asks().body(said).post("/v1/facilities");

    created
        .then()
        .statusCode(201)
        .body(has("number", matchesPattern("FA-\\d{4}-\\d{5}-\\d")))
        .body(has("state", equalTo("ACTIVE")))
        .body(has("owner", equalTo(owner.id().toString())))
        .body(has("label", equalTo("Ichthyology laboratory")))
        .body(has("version", equalTo(1)))
        .body(has("actions", contains("UPDATE", "CLOSE", "BOOK", "SET_LOCAL_REFERENCE")));
    assertEquals("/v1/facilities/" + Json.at(created, "id"), path(created));
    other
        .asks()
        .get(ONE, Json.<String>at(created, "id"))
        .then()
        .statusCode(200)
        .body(has("prerequisites", contains("TRAINING", "PERMIT")))
        .body(has("prerequisiteNote.en", equalTo("Two days of training in Aktau.")))
        .body(has("description.en", equalTo("For fish up to two metres.")))
        .body(has("units[0].code", equalTo("SEM-1")))
        .body(has("units[0].slots", equalTo(2)))
        .body(has("actions", contains("BOOK", "SET_LOCAL_REFERENCE")));
  }

  private static String path(Response created) {
    return created.header("Location").replaceFirst("^https?://[^/]+", "");
  }

  @Test
  void whatIsWrongIsToldAtOnce() {
    Map<String, Object> wrong =
        with(
            with(FacilityFixture.laboratory(1), "name", Map.of("ru", "Лаборатория")),
            "units",
            List.of(FacilityFixture.unit("A", 1), FacilityFixture.unit("A", 2)));

    owner
        .asks()
        .body(wrong)
        .post("/v1/facilities")
        .then()
        .statusCode(422)
        .body(has("code", equalTo("rule-violated")))
        .body(has("errors.pointer", contains("/label", "/units/1/code")))
        .body(has("errors.code", contains("required", "duplicate")));
    owner
        .asks()
        .body(with(FacilityFixture.laboratory(1), "label", "Лаборатория"))
        .post("/v1/facilities")
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("not-latin")));
  }

  @ParameterizedTest
  @CsvSource({"0", "101"})
  void aUnitHasOneToAHundredSlots(int slots) {
    owner
        .asks()
        .body(FacilityFixture.laboratory(slots))
        .post("/v1/facilities")
        .then()
        .statusCode(400)
        .body(has("errors[0].pointer", equalTo("/units/0/slots")));
  }

  @Test
  void itsTextsAreNoBook() {
    Map<String, Object> largest = largest();
    Map<String, Object> description = Bodies.body("kk", "қ".repeat(4000), "ru", "д".repeat(1));

    owner
        .asks()
        .body(with(largest, "description", description))
        .post("/v1/facilities")
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("")))
        .body(has("errors.code", contains("texts-too-long")));
    String path = "/v1/facilities/" + FacilityFixture.published(owner, largest);
    owner.changes(path, Map.of("description", description)).then().statusCode(422);
    int bytes = other.asks().get(path).asByteArray().length;
    assertTrue(bytes > TextsInAll.MOST, "it is the largest");
    assertTrue(200 * bytes < 12_000_000, "a page of 200 is some MB, not " + 200 * bytes);
  }

  /** A hundred units, and as many characters as there may be: two of its own, and two of a tag. */
  private static Map<String, Object> largest() {
    List<Object> units = new ArrayList<>();
    for (int number = 100; number < 200; number++) {
      units.add(
          Bodies.body(
              "code",
              number + "-".repeat(36) + "X",
              "name",
              Map.of("kk", "қ".repeat(121)),
              "slots",
              1));
    }
    int left = TextsInAll.MOST - 4002 - 100 * 123 - 2;
    return with(
        with(
            with(
                with(FacilityFixture.laboratory(1), "units", units),
                "name",
                Map.of("kk", "қ".repeat(left))),
            "label",
            "A laboratory"),
        "description",
        Map.of("kk", "қ".repeat(4000)));
  }

  @Test
  void whoIsNoMemberPublishesNone() {
    Member.ofNoMembership()
        .asks()
        .body(FacilityFixture.laboratory(1))
        .post("/v1/facilities")
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-a-member")));
  }

  @Test
  void theOwnerChangesIt() {
    String id = FacilityFixture.published(owner, FacilityFixture.laboratory(1));
    String path = "/v1/facilities/" + id;

    owner
        .changes(
            path,
            Map.of(
                "city",
                "Atyrau",
                "units",
                List.of(FacilityFixture.unit("SEM-1", 3), FacilityFixture.unit("TANK", 1))))
        .then()
        .statusCode(200)
        .body(has("version", equalTo(2)))
        .body(has("city", equalTo("Atyrau")))
        .body(has("units.code", contains("SEM-1", "TANK")));

    owner
        .asks()
        .header("If-Match", "\"1\"")
        .body(Map.of("city", "Baku"))
        .patch(path)
        .then()
        .statusCode(412);
    owner.asks().body(Map.of("city", "Baku")).patch(path).then().statusCode(428);
    owner
        .asks()
        .get(path + "/history")
        .then()
        .statusCode(200)
        .body(has("items.command", contains("facility.create", "facility.update")));
  }

  @Test
  void aChangeKeepsTheRules() {
    String path =
        "/v1/facilities/" + FacilityFixture.published(owner, FacilityFixture.laboratory(1));

    owner
        .changes(path, Map.of("label", "Лаборатория"))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("not-latin")));
  }

  @Test
  void oneThatIsNotThereIsNeitherBookedNorClosed() {
    String nothing = UUID.randomUUID().toString();

    FacilityFixture.book(owner, nothing, FacilityFixture.onDay(3, 1)).then().statusCode(404);
    owner
        .asks()
        .body(Map.of("reason", "Sold."))
        .post(ONE + "/closure", nothing)
        .then()
        .statusCode(404);
  }

  @Test
  void whatIsReadAndSentBackIsNoChange() {
    String path =
        "/v1/facilities/"
            + FacilityFixture.published(
                owner, with(FacilityFixture.laboratory(2), "prerequisites", List.of("PERMIT")));
    Map<String, Object> read = owner.asks().get(path).jsonPath().getMap("");

    owner.changes(path, read).then().statusCode(200).body(has("version", equalTo(1)));
  }

  @Test
  void aClosedOneIsNotChangedAnyMore() {
    String id = FacilityFixture.published(owner, FacilityFixture.laboratory(1));

    owner
        .asks()
        .body(Map.of("reason", "The building is sold."))
        .post(ONE + "/closure", id)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("CLOSED")))
        .body(has("closingReason", equalTo("The building is sold.")))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));

    owner
        .asks()
        .body(Map.of("reason", "Once more."))
        .post(ONE + "/closure", id)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
    owner.changes("/v1/facilities/" + id, Map.of("city", "Baku")).then().statusCode(409);
    FacilityFixture.book(other, id, FacilityFixture.onDay(3, 2)).then().statusCode(409);
  }

  @Test
  void aListIsNarrowedByItsFilters() {
    String lab = FacilityFixture.published(owner, FacilityFixture.laboratory(1));
    String vessel =
        FacilityFixture.published(
            owner,
            with(with(FacilityFixture.openLaboratory(1), "kind", "VESSEL"), "city", "Makhachkala"));

    assertShown(Map.of("owner", owner.id()), lab, vessel);
    assertShown(Map.of("owner", owner.id(), "kind", "VESSEL"), vessel);
    assertShown(Map.of("owner", owner.id(), "access", "ON_REQUEST"), lab);
    assertShown(Map.of("owner", owner.id(), "city", "Makhachkala"), vessel);
    assertShown(Map.of("owner", owner.id(), "state", "CLOSED"));
    String number = owner.asks().get(ONE, lab).path("number");
    assertShown(Map.of("number", number), lab);
  }

  private void assertShown(Map<String, Object> filters, String... ids) {
    other
        .asks()
        .queryParams(filters)
        .get("/v1/facilities")
        .then()
        .statusCode(200)
        .body(has("items.id", equalTo(List.of(ids))));
  }

  @Test
  void eachCallsItByANameOfItsOwn() {
    String name = "LAB-" + UUID.randomUUID();
    String id =
        FacilityFixture.published(
            owner, with(FacilityFixture.laboratory(1), "localReference", name));

    owner
        .asks()
        .body(with(FacilityFixture.laboratory(1), "localReference", name))
        .post("/v1/facilities")
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")))
        .body(has("existingId", equalTo(id)));
    assertEquals(
        List.of(id),
        owner
            .asks()
            .queryParam("localReference", name)
            .get("/v1/facilities")
            .jsonPath()
            .getList("items.id"));
    other.asks().get(ONE, id).then().body(has("localReference", nullValue()));
    other
        .asks()
        .body(Map.of("localReference", name))
        .put(ONE + "/local-reference", id)
        .then()
        .statusCode(200)
        .body(has("localReference", equalTo(name)))
        .body(has("version", equalTo(1)));
  }

  @Test
  void whoseOwnerMayNotShareIsInNoDefaultList() {
    String id = FacilityFixture.published(owner, FacilityFixture.laboratory(1));
    owner.isSuspended("RESOURCES");

    assertDefaultList(not(hasItem(id)), Map.of());
    assertDefaultList(hasItem(id), Map.of("includeUnlisted", true));
    assertDefaultList(hasItem(id), Map.of("owner", owner.id()));
    other.asks().get(ONE, id).then().statusCode(200);

    owner.isReinstated();
    assertDefaultList(hasItem(id), Map.of());
  }

  /** With the kind that no other test has so many of. */
  private void assertDefaultList(
      org.hamcrest.Matcher<? super List<String>> expected, Map<String, Object> filters) {
    other
        .asks()
        .queryParams(filters)
        .queryParam("limit", 200)
        .get("/v1/facilities")
        .then()
        .statusCode(200)
        .body(has("items.id", expected));
  }
}
