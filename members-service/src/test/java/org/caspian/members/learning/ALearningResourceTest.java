package org.caspian.members.learning;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ALearningResourceTest {

  private static final String ALL = "/v1/learning-resources";
  private static final String ONE = ALL + "/{id}";

  private final Member owner = Member.active();
  private final Member other = Member.active();

  @Test
  void everyMemberReadsWhatTheOwnerSaid() {
    Response created = owner.asks().body(LearningResourceFixture.course()).post(ALL);

    created
        .then()
        .statusCode(201)
        .body(has("number", matchesPattern("LR-\\d{4}-\\d{5}-\\d")))
        .body(has("actions", contains("UPDATE", "DELETE", "SET_LOCAL_REFERENCE")));
    other
        .asks()
        .get(ONE, Json.<String>at(created, "id"))
        .then()
        .statusCode(200)
        .body(has("owner", equalTo(owner.id().toString())))
        .body(has("label", equalTo("Ecology of the Caspian Sea")))
        .body(has("languages", contains("kk", "ru")))
        .body(has("iscedF", contains("0521")))
        .body(has("licence", equalTo("CC-BY-4.0")))
        .body(has("timeRequired", equalTo("PT60H")))
        .body(has("actions", contains("REVIEW", "SET_LOCAL_REFERENCE")));
  }

  @Test
  void machinesReadItInTheWordsOfSchemaOrg() {
    String id = LearningResourceFixture.published(owner, LearningResourceFixture.course());

    Response answer = other.asks().accept("application/ld+json").get(ONE, id);

    answer.then().statusCode(200);
    assertTrue(answer.contentType().startsWith("application/ld+json"), answer.contentType());
    JsonPath linked = JsonPath.from(answer.asString());
    assertEquals("https://schema.org/", linked.getString("'@context'"));
    assertEquals(List.of("LearningResource", "Course"), linked.getList("'@type'"));
    assertEquals("urn:uuid:" + id, linked.getString("'@id'"));
    assertEquals(List.of("en", "kk"), linked.getList("name.'@language'"));
    assertEquals("https://spdx.org/licenses/CC-BY-4.0", linked.getString("license"));
    assertEquals(List.of("kk", "ru"), linked.getList("inLanguage"));
    assertEquals("0521", linked.getString("about[0].termCode"));
    assertEquals("6", linked.getString("educationalLevel.termCode"));
    assertTrue(linked.getBoolean("isAccessibleForFree"));
    assertEquals("urn:uuid:" + owner.id(), linked.getString("provider.'@id'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MIT", "CC0-1.0", "https://creativecommons.org/licenses/by-sa/4.0/"})
  void aLicenceIsOfTheList(String licence) {
    LearningResourceFixture.published(
        owner, with(LearningResourceFixture.course(), "licence", licence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Free", "mit", "https://creativecommons.org/licenses/by-xx/4.0/", "GPL-2.0"})
  void noOtherLicenceIsTaken(String licence) {
    owner
        .asks()
        .body(with(LearningResourceFixture.course(), "licence", licence))
        .post(ALL)
        .then()
        .statusCode(400)
        .body(has("errors.pointer", contains("/licence")))
        .body(has("errors.code", contains("not-in-list")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"60 hours", "P", "PT", "P1Y", "-PT5M"})
  void aTimeIsADuration(String time) {
    owner
        .asks()
        .body(with(LearningResourceFixture.course(), "timeRequired", time))
        .post(ALL)
        .then()
        .statusCode(400)
        .body(has("errors.pointer", contains("/timeRequired")));
  }

  @Test
  void aLabelIsLatin() {
    owner
        .asks()
        .body(with(LearningResourceFixture.course(), "name", Map.of("kk", "Экология")))
        .post(ALL)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("required")));
    owner
        .asks()
        .body(with(LearningResourceFixture.course(), "label", "Экология"))
        .post(ALL)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("not-latin")));
  }

  @Test
  void theOwnerChangesIt() {
    String path =
        ALL + "/" + LearningResourceFixture.published(owner, LearningResourceFixture.course());

    owner
        .changes(path, Map.of("licence", "CC-BY-SA-4.0", "languages", List.of("kk")))
        .then()
        .statusCode(200)
        .body(has("version", equalTo(2)))
        .body(has("licence", equalTo("CC-BY-SA-4.0")));
    owner
        .changes(path, owner.asks().get(path).jsonPath().getMap(""))
        .then()
        .statusCode(200)
        .body(has("version", equalTo(2)));
    owner
        .asks()
        .header("If-Match", "\"1\"")
        .body(Map.of("eqfLevel", 7))
        .patch(path)
        .then()
        .statusCode(412);
    owner.asks().body(Map.of("eqfLevel", 7)).patch(path).then().statusCode(428);
    owner
        .asks()
        .get(path + "/history")
        .then()
        .body(has("items.command", contains("learningResource.create", "learningResource.update")));
  }

  @Test
  void whatIsDeletedLeavesATombstone() {
    String name = "LR-" + UUID.randomUUID();
    String id =
        LearningResourceFixture.published(
            owner, with(LearningResourceFixture.course(), "localReference", name));
    other
        .asks()
        .body(Map.of("localReference", name))
        .put(ONE + "/local-reference", id)
        .then()
        .statusCode(200);
    LearningResourceFixture.delete(owner, id)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("DELETED")))
        .body(has("localReference", nullValue()));

    other.asks().get(ONE, id).then().statusCode(410).body(has("code", equalTo("gone")));
    other.asks().accept("application/ld+json").get(ONE, id).then().statusCode(410);
    LearningResourceFixture.delete(owner, id).then().statusCode(410);
    other
        .asks()
        .queryParam("owner", owner.id())
        .get(ALL)
        .then()
        .body(has("items.id", not(hasItem(id))));
    LearningResourceFixture.published(
        owner, with(LearningResourceFixture.course(), "localReference", name));
    LearningResourceFixture.published(
        other, with(LearningResourceFixture.course(), "localReference", name));
    assertTold(id, "created", "deleted");
  }

  @Test
  void whyItWasDeletedItsOwnerAndTheSecretariatCanRead() {
    String id = LearningResourceFixture.published(owner, LearningResourceFixture.course());
    LearningResourceFixture.delete(owner, id).then().statusCode(200);

    for (RequestSpecification asked : List.of(owner.asks(), Member.secretariatAsks())) {
      asked
          .get(ONE + "/history", id)
          .then()
          .statusCode(200)
          .body(has("items[1].command", equalTo("learningResource.delete")))
          .body(has("items[1].reason", equalTo("It is out of date.")));
    }
    other.asks().get(ONE + "/history", id).then().statusCode(410);
  }

  @Test
  void oneThatIsNotThereIsNotDeleted() {
    String nothing = UUID.randomUUID().toString();

    LearningResourceFixture.delete(owner, nothing).then().statusCode(404);
    review(other, nothing, 3).then().statusCode(404);
  }

  @Test
  void aChangeKeepsTheRules() {
    String id = LearningResourceFixture.published(owner, LearningResourceFixture.course());

    owner
        .changes(ALL + "/" + id, Map.of("label", "Экология"))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("not-latin")));
  }

  @Test
  void whatHappensIsToldToAllMembers() {
    String id = LearningResourceFixture.published(owner, LearningResourceFixture.course());
    owner.changes(ALL + "/" + id, Map.of("eqfLevel", 7)).then().statusCode(200);

    assertTold(id, "created", "updated");
  }

  @Test
  void eachMemberButItsOwnerHasOneReview() {
    String id = LearningResourceFixture.published(owner, LearningResourceFixture.course());
    Member third = Member.active();
    review(other, id, 2).then().statusCode(200).body(has("rating", equalTo(2)));
    review(third, id, 5).then().statusCode(200);
    other
        .asks()
        .body(Map.of("rating", 4, "text", Map.of("ru", "Стало лучше.")))
        .put(ONE + "/review", id)
        .then()
        .statusCode(200)
        .body(has("rating", equalTo(4)));

    review(owner, id, 5).then().statusCode(403).body(has("code", equalTo("not-your-part")));
    third
        .asks()
        .get(ONE + "/reviews", id)
        .then()
        .statusCode(200)
        .body(has("items.institutionId", contains(other.id().toString(), third.id().toString())))
        .body(has("items.rating", contains(4, 5)))
        .body(has("items[0].text.ru", equalTo("Стало лучше.")));
    owner.asks().get(ONE, id).then().body(has("version", equalTo(4)));
    assertTold(id, "created", "reviewed", "reviewed", "reviewed");
  }

  @Test
  void aReviewThatSaysTheSameChangesNothing() {
    String id = LearningResourceFixture.published(owner, LearningResourceFixture.course());
    review(other, id, 2).then().statusCode(200);
    int entries = other.asks().get(ONE + "/history", id).path("items.size()");
    review(other, id, 2).then().statusCode(200).body(has("rating", equalTo(2)));

    owner.asks().get(ONE, id).then().body(has("version", equalTo(2)));
    other.asks().get(ONE + "/history", id).then().body(has("items", hasSize(entries)));
    review(other, id, 3).then().statusCode(200);
    assertTold(id, "created", "reviewed", "reviewed");
  }

  @Test
  void aReviewDoesNotStandInTheWayOfWhatItsOwnerHasRead() {
    String id = LearningResourceFixture.published(owner, LearningResourceFixture.course());
    String tag = owner.asks().get(ONE, id).header("ETag");
    String modified = dateModified(id);
    TestClock.CLOCK.ahead(Duration.ofMinutes(1), () -> review(other, id, 2).then().statusCode(200));
    assertEquals(modified, dateModified(id));

    TestClock.CLOCK.ahead(
        Duration.ofMinutes(2),
        () ->
            owner
                .asks()
                .header("If-Match", tag)
                .body(Map.of("eqfLevel", 7))
                .patch(ONE, id)
                .then()
                .statusCode(200)
                .body(has("version", equalTo(3))));

    assertNotEquals(modified, dateModified(id));
    for (String stale : List.of(tag, "\"2\"", "\"4\"")) {
      owner
          .asks()
          .header("If-Match", stale)
          .body(Map.of("eqfLevel", 5))
          .patch(ONE, id)
          .then()
          .statusCode(412)
          .body(has("currentVersion", equalTo(3)));
    }
  }

  private String dateModified(String id) {
    return JsonPath.from(other.asks().accept("application/ld+json").get(ONE, id).asString())
        .getString("dateModified");
  }

  @Test
  void itsReviewsComeInPages() {
    String id = LearningResourceFixture.published(owner, LearningResourceFixture.course());
    Member third = Member.active();
    review(other, id, 2).then().statusCode(200);
    review(third, id, 5).then().statusCode(200);

    Response first = owner.asks().queryParam("limit", 1).get(ONE + "/reviews", id);
    first.then().body(has("items.rating", contains(2)));
    Response second =
        owner
            .asks()
            .queryParam("limit", 1)
            .queryParam("cursor", first.<String>path("next"))
            .get(ONE + "/reviews", id);

    second.then().body(has("items.rating", contains(5))).body(has("next", nullValue()));
    owner.asks().queryParam("cursor", "edited").get(ONE + "/reviews", id).then().statusCode(400);
  }

  @Test
  void itsTextsAreNoBook() {
    Map<String, Object> text =
        Map.of(
            "en", "e".repeat(4000),
            "kk", "q".repeat(4000),
            "ru", "r".repeat(4000),
            "fa", "f".repeat(4000));

    owner
        .asks()
        .body(with(with(LearningResourceFixture.course(), "description", text), "teaches", text))
        .post(ALL)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("texts-too-long")))
        .body(has("errors[0].params.max", equalTo(16384)));
    String id =
        LearningResourceFixture.published(
            owner, with(LearningResourceFixture.course(), "description", text));
    owner.changes(ALL + "/" + id, Map.of("teaches", text)).then().statusCode(422);
    Map<String, Object> longer = with(text, "az", "a".repeat(4000));
    other
        .asks()
        .body(Map.of("rating", 4, "text", longer))
        .put(ONE + "/review", id)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("texts-too-long")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6})
  void aRatingIsFromOneToFive(int rating) {
    String id = LearningResourceFixture.published(owner, LearningResourceFixture.course());

    review(other, id, rating)
        .then()
        .statusCode(400)
        .body(has("errors.pointer", contains("/rating")));
  }

  @Test
  void whoIsNoMemberReviewsNothing() {
    String id = LearningResourceFixture.published(owner, LearningResourceFixture.course());

    review(Member.ofNoMembership(), id, 5)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-a-member")));
  }

  private static Response review(Member reviewer, String id, int rating) {
    return reviewer.asks().body(Map.of("rating", rating)).put(ONE + "/review", id);
  }

  private void assertTold(String id, String... what) {
    String topic = "caspian.members.learning-resource.v1";
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> about(probe, topic, id).size() >= what.length);
      List<CloudEvent> told = about(probe, topic, id);
      assertEquals(
          List.of(what).stream()
              .map(word -> "org.caspian.members.learning-resource." + word + ".v1")
              .toList(),
          told.stream().map(CloudEvent::type).toList());
      for (CloudEvent message : told) {
        assertEquals("members," + owner.id(), message.audience());
        assertEquals(ALL + "/" + id, message.subject());
      }
    }
  }

  private static List<CloudEvent> about(KafkaProbe probe, String topic, String id) {
    return probe.read(topic).stream().filter(message -> message.key().equals(id)).toList();
  }

  @Test
  void aListIsNarrowedByItsFilters() {
    String course = LearningResourceFixture.published(owner, LearningResourceFixture.course());
    String video =
        LearningResourceFixture.published(
            owner,
            with(
                with(
                    with(with(LearningResourceFixture.course(), "kind", "VIDEO"), "eqfLevel", 7),
                    "licence",
                    "MIT"),
                "accessibleForFree",
                false));

    assertShown(Map.of(), course, video);
    assertShown(Map.of("kind", "VIDEO"), video);
    assertShown(Map.of("eqfLevel", 6), course);
    assertShown(Map.of("licence", "MIT"), video);
    assertShown(Map.of("accessibleForFree", false), video);
    assertShown(Map.of("number", other.asks().get(ONE, video).path("number")), video);
  }

  private void assertShown(Map<String, Object> filters, String... ids) {
    other
        .asks()
        .queryParam("owner", owner.id())
        .queryParams(filters)
        .get(ALL)
        .then()
        .statusCode(200)
        .body(has("items.id", equalTo(List.of(ids))));
  }

  @Test
  void eachCallsItByANameOfItsOwn() {
    String name = "LR-" + UUID.randomUUID();
    String id =
        LearningResourceFixture.published(
            owner, with(LearningResourceFixture.course(), "localReference", name));

    owner
        .asks()
        .body(with(LearningResourceFixture.course(), "localReference", name))
        .post(ALL)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")));
    other.asks().get(ONE, id).then().body(has("localReference", nullValue()));
    other
        .asks()
        .body(Map.of("localReference", name))
        .put(ONE + "/local-reference", id)
        .then()
        .statusCode(200)
        .body(has("localReference", equalTo(name)));
    owner
        .asks()
        .queryParam("localReference", name)
        .get(ALL)
        .then()
        .body(has("items.id", contains(id)));
  }

  @Test
  void whoMayNotSharePublishesNothingAndIsInNoDefaultList() {
    String id = LearningResourceFixture.published(owner, LearningResourceFixture.course());
    owner.isSuspended("RESOURCES");

    owner
        .asks()
        .body(LearningResourceFixture.course())
        .post(ALL)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("suspended")))
        .body(has("effect", equalTo("RESOURCES")));
    other.asks().queryParam("limit", 200).get(ALL).then().body(has("items.id", not(hasItem(id))));
    assertShown(Map.of(), id);
    other.asks().get(ONE, id).then().statusCode(200);
    owner
        .changes(ALL + "/" + id, Map.of("url", "https://example.org/"))
        .then()
        .statusCode(403)
        .body(has("code", equalTo("suspended")));
    LearningResourceFixture.delete(owner, id).then().statusCode(200);
  }
}
