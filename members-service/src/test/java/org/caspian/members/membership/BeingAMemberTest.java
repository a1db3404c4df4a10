package org.caspian.members.membership;

import static org.caspian.members.membership.MembershipFixture.ALL;
import static org.caspian.members.membership.MembershipFixture.ONE;
import static org.caspian.members.membership.MembershipFixture.today;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.caspian.members.Member;
import org.caspian.members.learning.LearningResourceFixture;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class BeingAMemberTest {

  private static final String INSTITUTIONS = "caspian.members.institution.v1";

  private static KafkaProbe kafka;

  private final Member member = Member.active();
  private final Member applicant = Member.ofNoMembership();

  @BeforeAll
  static void open() {
    kafka = KafkaProbe.open();
  }

  @AfterAll
  static void close() {
    kafka.close();
  }

  @Test
  void whoWasTakenOverIsAMemberSinceNobodyKnowsWhen() {
    String id = MembershipFixture.takenOver(member);

    applicant
        .asks()
        .get(ONE, id)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("ACTIVE")))
        .body(has("basis", equalTo("IMPORTED")))
        .body(has("category", equalTo("FULL")))
        .body(has("from", nullValue()))
        .body(has("fromUnknown", equalTo(true)))
        .body(has("knownSince", equalTo(today().toString())))
        .body(has("certificateNumber", nullValue()))
        .body(has("categories[0].from", nullValue()));
    assertTold(id, "imported");
  }

  @Test
  void theAdmissionMakesAMember() {
    String id =
        MembershipFixture.admitted(applicant, MembershipFixture.complete(applicant.id()), today());

    member
        .asks()
        .get(ONE, id)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("ACTIVE")))
        .body(has("basis", equalTo("APPLICATION")))
        .body(has("from", equalTo(today().toString())))
        .body(has("fromUnknown", equalTo(false)))
        .body(has("certificateNumber", notNullValue()))
        .body(has("categories[0].resolutionId", notNullValue()))
        .body(has("effects", empty()));
    assertMembership(applicant, "ACTIVE");
    LearningResourceFixture.published(applicant, LearningResourceFixture.course());
    assertTold(id, "created", "submitted", "endorsed", "nominated", "admitted");
    assertEquals(List.of("created NONE []", "updated ACTIVE []"), toldOfInstitution(applicant, 2));
  }

  @Test
  void whoLeavesSoonCanStillBeRemovedAndNobodyLeavesInAHundredYears() {
    String id = MembershipFixture.takenOver(member);
    member
        .asks()
        .body(MembershipFixture.resignation(today().plusYears(100)))
        .post(ONE + "/resignation", id)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("too-late")));
    member
        .asks()
        .body(MembershipFixture.resignation(today().plusMonths(6)))
        .post(ONE + "/resignation", id)
        .then()
        .statusCode(200);

    Member.secretariatAsks()
        .body(MembershipFixture.removal(today().plusMonths(7)))
        .post(ONE + "/removal", id)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("too-late")));
    Member.secretariatAsks()
        .body(MembershipFixture.removal(today()))
        .post(ONE + "/removal", id)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("REMOVED")));
  }

  @Test
  void aCategoryThatIsDecidedBeginsOnItsDay() {
    String id =
        MembershipFixture.admitted(
            applicant,
            with(MembershipFixture.complete(applicant.id()), "category", "CANDIDATE"),
            today().minusDays(2));

    change(id, "FULL", today().plusDays(30))
        .then()
        .statusCode(200)
        .body(has("category", equalTo("CANDIDATE")))
        .body(has("effects", hasItem("VOTE")))
        .body(has("categories.category", contains("CANDIDATE", "FULL")));

    assertTold(id, "created", "submitted", "endorsed", "nominated", "admitted", "category-changed");
    JsonPath told = JsonPath.from(new String(about(id).getLast().value(), StandardCharsets.UTF_8));
    assertEquals("CANDIDATE", told.getString("category"));
    assertEquals(List.of("CANDIDATE", "FULL"), told.getList("categories.category"));
    assertEquals(today().plusDays(29).toString(), told.getString("categories[0].to"));
    assertEquals(today().plusDays(30).toString(), told.getString("categories[1].from"));
  }

  @Test
  void aCategoryThatHasNotBegunGivesWayToAnother() {
    String id =
        MembershipFixture.admitted(
            applicant,
            with(MembershipFixture.complete(applicant.id()), "category", "CANDIDATE"),
            today().minusDays(2));

    change(id, "FULL", today().plusYears(30))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("too-late")));
    change(id, "FULL", today().plusDays(300)).then().statusCode(200);
    change(id, "FULL", today())
        .then()
        .statusCode(200)
        .body(has("category", equalTo("FULL")))
        .body(has("categories.category", contains("CANDIDATE", "FULL")))
        .body(has("categories[1].from", equalTo(today().toString())));
  }

  @Test
  void anAdmissionByMistakeIsTakenBackBeforeItBegins() {
    String id = MembershipFixture.nominated(applicant);
    admit(id, today().plusYears(30))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("too-late")));
    admit(id, today().plusYears(1)).then().statusCode(200);

    remove(id, today()).then().statusCode(200).body(has("state", equalTo("REMOVED")));

    assertMembership(applicant, "NONE");
    admit(MembershipFixture.nominated(applicant), today()).then().statusCode(200);
    assertMembership(applicant, "ACTIVE");
  }

  @Test
  void aCandidateNeitherVotesNorHoldsOfficesUntilItIsAFullMember() {
    String id =
        MembershipFixture.admitted(
            applicant,
            with(MembershipFixture.complete(applicant.id()), "category", "CANDIDATE"),
            today().minusDays(2));
    endorsementBy(applicant).then().statusCode(403).body(has("code", equalTo("suspended")));

    change(id, "FULL", today().minusDays(2))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/from")));
    change(id, "FULL", today().minusDays(1))
        .then()
        .statusCode(200)
        .body(has("category", equalTo("FULL")))
        .body(has("categories.category", contains("CANDIDATE", "FULL")))
        .body(has("effects", empty()));

    endorsementBy(applicant).then().statusCode(200);
    assertEquals(
        List.of("created NONE []", "updated ACTIVE [\"VOTE\",\"OFFICE\"]", "updated ACTIVE []"),
        toldOfInstitution(applicant, 3));
    assertTold(id, "created", "submitted", "endorsed", "nominated", "admitted", "category-changed");
  }

  @Test
  void anObserverNeedsNoMemberOfItsCountryAndHasNoVote() {
    String id =
        MembershipFixture.admitted(
            applicant,
            with(MembershipFixture.complete(applicant.id()), "category", "OBSERVER"),
            today());

    applicant.asks().get(ONE, id).then().body(has("effects", contains("VOTE", "OFFICE")));
  }

  @Test
  void whoResignsIsAMemberUntilItsLastDay() {
    String id = MembershipFixture.takenOver(member);

    resign(member, id, today().minusDays(1))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/to")));
    resign(member, id, today())
        .then()
        .statusCode(200)
        .body(has("state", equalTo("RESIGNED")))
        .body(has("to", equalTo(today().toString())));
    resign(member, id, today()).then().statusCode(409);
    assertMembership(member, "ACTIVE");
    assertTold(id, "imported", "resigned");
  }

  @Test
  void whoIsAdmittedFromTomorrowOnIsNoMemberToday() {
    MembershipFixture.admitted(
        applicant, MembershipFixture.complete(applicant.id()), today().plusDays(1));

    assertMembership(applicant, "NONE");
    endorsementBy(applicant).then().statusCode(404);
  }

  @Test
  void whoComesBackAppliesAnewAndBeginsAfterItsLastDay() {
    String before = MembershipFixture.takenOver(member);
    resign(member, before, today().plusDays(30)).then().statusCode(200);
    String id = MembershipFixture.nominated(member);

    Member.secretariatAsks()
        .body(MembershipFixture.admission(today().plusDays(30)))
        .post(ONE + "/admission", id)
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/from")))
        .body(has("existingId", equalTo(before)));
    Member.secretariatAsks()
        .body(MembershipFixture.admission(today().plusDays(31)))
        .post(ONE + "/admission", id)
        .then()
        .statusCode(200);
    assertMembership(member, "ACTIVE");
  }

  @Test
  void theAssemblyRemovesAMemberAlsoAtOnce() {
    String id = MembershipFixture.takenOver(member);

    remove(id, today().minusDays(1))
        .then()
        .statusCode(200)
        .body(has("state", equalTo("REMOVED")))
        .body(has("endResolutionId", notNullValue()))
        .body(has("reason", equalTo("Two years unpaid.")));

    assertMembership(member, "NONE");
    applicant.asks().get(ONE, id).then().body(has("reason", nullValue()));
    applicant
        .asks()
        .get(ONE + "/history", id)
        .then()
        .body(has("items[1].command", equalTo("membership.remove")))
        .body(has("items[1].reason", nullValue()));
    assertTold(id, "imported", "removed");
  }

  @Test
  void nobodyIsRemovedBeforeItBegan() {
    String id =
        MembershipFixture.admitted(applicant, MembershipFixture.complete(applicant.id()), today());

    remove(id, today().minusDays(1))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/to")));
  }

  @Test
  void theRegisterOfInstitutionsSaysItToo() {
    String id = MembershipFixture.takenOver(member);

    registerSays(member, "NONE").then().statusCode(200);
    member
        .asks()
        .get(ONE, id)
        .then()
        .body(has("state", equalTo("ENDED")))
        .body(has("to", equalTo(today().minusDays(1).toString())));
    registerSays(member, "ACTIVE").then().statusCode(200);
    member
        .asks()
        .queryParam("institution", member.id())
        .get(ALL)
        .then()
        .body(has("items.state", contains("ENDED", "ACTIVE")));
    assertTold(id, "imported", "ended");
    assertEquals(
        List.of("created ACTIVE []", "updated NONE []", "updated ACTIVE []"),
        toldOfInstitution(member, 3));
  }

  @Test
  void whoWasRemovedOrHasLeftIsNoMemberAgainByAnEntry() {
    remove(MembershipFixture.takenOver(member), today().minusDays(1)).then().statusCode(200);
    Member leaving = Member.active();
    String left = MembershipFixture.takenOver(leaving);
    resign(leaving, left, today().plusDays(30)).then().statusCode(200);
    registerSays(leaving, "NONE").then().statusCode(200);

    for (Member gone : List.of(member, leaving)) {
      registerSays(gone, "ACTIVE")
          .then()
          .statusCode(409)
          .body(has("code", equalTo("state-conflict")))
          .body(has("existingId", notNullValue()));
      assertMembership(gone, "NONE");
    }
  }

  @Test
  void whoHasAppliedIsAdmittedAndNotTakenOver() {
    MembershipFixture.draft(applicant);

    registerSays(applicant, "ACTIVE")
        .then()
        .statusCode(409)
        .body(has("code", equalTo("membership-open")));
  }

  @Test
  void everythingThatIsDoneIsTold() {
    String id = MembershipFixture.draft(applicant, MembershipFixture.empty(applicant.id()));
    applicant.changes(ALL + "/" + id, MembershipFixture.completing()).then().statusCode(200);
    applicant.asks().post(ONE + "/submission", id).then().statusCode(200);
    Member.secretariatAsks().post(ONE + "/review", id).then().statusCode(200);
    Map<String, Object> why = Map.of("reason", "confidential");
    Member.secretariatAsks().body(why).post(ONE + "/return", id).then().statusCode(200);
    applicant.asks().post(ONE + "/submission", id).then().statusCode(200);
    Member.secretariatAsks().body(why).post(ONE + "/rejection", id).then().statusCode(200);
    String second = MembershipFixture.draft(applicant);
    applicant.asks().post(ONE + "/withdrawal", second).then().statusCode(200);

    assertTold(
        id, "created", "updated", "submitted", "taken-up", "returned", "submitted", "rejected");
    assertTold(second, "created", "withdrawn");
    assertEquals(
        List.of(applicant.id().toString(), applicant.id().toString()),
        about(id).stream().limit(2).map(CloudEvent::audience).toList());
    assertEquals(
        Set.of(applicant.id().toString(), "members"),
        new TreeSet<>(List.of(about(id).get(2).audience().split(","))));
  }

  private static void assertMembership(Member who, String membership) {
    MembershipFixture.institution(who).then().body(has("membership", equalTo(membership)));
  }

  private static Response registerSays(Member who, String membership) {
    return Member.secretariatAsks()
        .header("If-Match", MembershipFixture.institution(who).header("ETag"))
        .body(Map.of("membership", membership))
        .patch("/v1/institutions/{id}", who.id());
  }

  private static Response endorsementBy(Member who) {
    Member other = Member.ofNoMembership();
    String id = MembershipFixture.submitted(other, MembershipFixture.complete(other.id()));
    return who.asks().post(ONE + "/endorsement", id);
  }

  private static Response change(String id, String category, LocalDate from) {
    return Member.secretariatAsks()
        .body(MembershipFixture.categoryChange(category, from))
        .post(ONE + "/category-change", id);
  }

  private static Response resign(Member who, String id, LocalDate last) {
    return who.asks().body(MembershipFixture.resignation(last)).post(ONE + "/resignation", id);
  }

  private static Response admit(String id, LocalDate from) {
    return Member.secretariatAsks()
        .body(MembershipFixture.admission(from))
        .post(ONE + "/admission", id);
  }

  private static Response remove(String id, LocalDate last) {
    return Member.secretariatAsks()
        .body(MembershipFixture.removal(last))
        .post(ONE + "/removal", id);
  }

  private static void assertTold(String id, String... what) {
    Await.until("it is told", () -> about(id).size() >= what.length);
    assertEquals(
        List.of(what).stream()
            .map(word -> "org.caspian.members.membership." + word + ".v1")
            .toList(),
        about(id).stream().map(CloudEvent::type).toList());
  }

  private static List<CloudEvent> about(String id) {
    return kafka.read("caspian.members.membership.v1").stream()
        .filter(message -> message.key().equals(id))
        .toList();
  }

  /** What happened, the membership, and what is forbidden, once there are so many messages. */
  private static List<String> toldOfInstitution(Member who, int count) {
    UUID id = who.id();
    Await.until("it is told " + count + " times", () -> aboutInstitution(id).size() >= count);
    return aboutInstitution(id).stream()
        .map(
            message ->
                message.type().split("\\.")[4]
                    + " "
                    + message.data().get("membership").textValue()
                    + " "
                    + message.data().get("effects"))
        .toList();
  }

  private static List<CloudEvent> aboutInstitution(UUID id) {
    return kafka.read(INSTITUTIONS).stream()
        .filter(message -> message.key().equals(id.toString()))
        .toList();
  }
}
