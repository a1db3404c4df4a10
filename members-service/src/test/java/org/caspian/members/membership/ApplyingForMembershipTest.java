package org.caspian.members.membership;

import static org.caspian.members.membership.MembershipFixture.ALL;
import static org.caspian.members.membership.MembershipFixture.ONE;
import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caspian.members.Member;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ApplyingForMembershipTest {

  private static final Map<String, Object> WHY = Map.of("reason", "The letter has no number.");

  private final Member applicant = Member.ofNoMembership();
  private final Member member = Member.active();

  @Test
  void aDraftIsWrittenInStepsAndSeenByNobodyElse() {
    String id = MembershipFixture.draft(applicant, MembershipFixture.empty(applicant.id()));

    member.asks().get(ONE, id).then().statusCode(404);
    applicant
        .changes(ALL + "/" + id, Map.of("letter", body("reference", "17-R")))
        .then()
        .statusCode(200);
    applicant
        .changes(ALL + "/" + id, Map.of("letter", body("signedOn", "2026-09-14")))
        .then()
        .statusCode(200)
        .body(has("state", equalTo("DRAFT")))
        .body(has("letter.reference", equalTo("17-R")))
        .body(has("letter.signedOn", equalTo("2026-09-14")))
        .body(has("version", equalTo(3)))
        .body(has("actions", contains("UPDATE", "SUBMIT", "WITHDRAW", "SET_LOCAL_REFERENCE")));
    applicant
        .changes(ALL + "/" + id, Map.of("category", "FULL"))
        .then()
        .body(has("version", equalTo(3)));
  }

  @Test
  void aStepThatWasNotReadIsNotOverwritten() {
    String id = MembershipFixture.draft(applicant);

    applicant.asks().body(Map.of("category", "ASSOCIATE")).patch(ONE, id).then().statusCode(428);
    applicant
        .asks()
        .header("If-Match", "\"7\"")
        .body(Map.of("category", "ASSOCIATE"))
        .patch(ONE, id)
        .then()
        .statusCode(412);
  }

  @Test
  void eachItemThatIsMissingIsTold() {
    String id = MembershipFixture.draft(applicant, MembershipFixture.empty(applicant.id()));

    submit(id)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("rule-violated")))
        .body(
            has(
                "errors.pointer",
                contains(
                    "/motivation",
                    "/letter",
                    "/charter",
                    "/checklist",
                    "/checklist",
                    "/checklist",
                    "/checklist")))
        .body(
            has(
                "errors.params.criterion",
                contains(null, null, null, "RECOGNITION", "ACTIVITY", "INDEPENDENCE", "MEANS")));
  }

  @Test
  void aLetterThatIsNotSignedIsMissing() {
    String id =
        MembershipFixture.draft(
            applicant,
            with(MembershipFixture.complete(applicant.id()), "letter", body("reference", "17-R")));

    submit(id).then().statusCode(422).body(has("errors.pointer", contains("/letter/signedOn")));
  }

  @Test
  void whatIsCompleteIsHandedInOnce() {
    String id = MembershipFixture.draft(applicant);

    submit(id).then().statusCode(200).body(has("state", equalTo("SUBMITTED")));
    submit(id)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("SUBMITTED")))
        .body(has("version", equalTo(2)));
    member
        .asks()
        .get(ONE, id)
        .then()
        .statusCode(200)
        .body(has("actions", contains("ENDORSE", "SET_LOCAL_REFERENCE")));
    assertEquals(List.of("membership.apply", "membershipApplication.submit"), historyOf(id));
  }

  @Test
  void aCriterionIsShownOnce() {
    Map<String, Object> evidence = body("criterion", "MEANS", "evidence", "Budget of 2026");

    applicant
        .asks()
        .body(
            with(MembershipFixture.empty(applicant.id()), "checklist", List.of(evidence, evidence)))
        .post(ALL)
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/checklist/1/criterion")));
    applicant
        .changes(
            ALL + "/" + MembershipFixture.draft(applicant),
            Map.of("checklist", List.of(evidence, evidence)))
        .then()
        .statusCode(422);
  }

  @Test
  void nobodyAppliesForAnother() {
    member
        .asks()
        .body(MembershipFixture.complete(applicant.id()))
        .post(ALL)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
    Member.secretariatAsks()
        .body(MembershipFixture.complete(UUID.randomUUID()))
        .post(ALL)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("institution-unknown")));
  }

  @Test
  void anInstitutionHasOneApplicationOrMembershipAtATime() {
    String id = MembershipFixture.draft(applicant);

    applicant
        .asks()
        .body(MembershipFixture.empty(applicant.id()))
        .post(ALL)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("membership-open")))
        .body(has("existingId", equalTo(id)));
    member
        .asks()
        .body(MembershipFixture.empty(member.id()))
        .post(ALL)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("membership-open")));
  }

  @Test
  void ofTenApplicationsAtOnceOneIsKept() {
    UUID institution = applicant.id();

    List<Integer> statuses =
        Parallel.send(
            Collections.nCopies(
                10,
                () ->
                    applicant
                        .asks()
                        .body(MembershipFixture.empty(institution))
                        .post(ALL)
                        .statusCode()));

    assertEquals(1, statuses.stream().filter(status -> status == 201).count());
    assertEquals(9, statuses.stream().filter(status -> status == 409).count());
  }

  @Test
  void aMemberSpeaksForItOnceAndNobodyForItself() {
    String id = MembershipFixture.submitted(applicant, MembershipFixture.complete(applicant.id()));

    endorse(member, id)
        .then()
        .statusCode(200)
        .body(has("endorsements.institution", contains(member.id().toString())))
        .body(has("endorsements.country", contains("KZ")));
    endorse(member, id).then().statusCode(409).body(has("code", equalTo("state-conflict")));
    endorse(applicant, id).then().statusCode(403).body(has("code", equalTo("not-your-part")));
    endorse(Member.ofNoMembership(), id).then().statusCode(404);
  }

  @Test
  void whoMayNotVoteSpeaksForNobody() {
    String id = MembershipFixture.submitted(applicant, MembershipFixture.complete(applicant.id()));
    member.isSuspended("VOTE");

    endorse(member, id).then().statusCode(403).body(has("code", equalTo("suspended")));
  }

  @Test
  void itIsNotProposedWithoutAMemberOfItsCountry() {
    String id = MembershipFixture.submitted(applicant, MembershipFixture.complete(applicant.id()));

    nominate(id, member.id())
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("endorsement-missing")));
    endorse(member, id);
    nominate(id, member.id())
        .then()
        .statusCode(200)
        .body(has("state", equalTo("NOMINATED")))
        .body(has("nomination.institution", equalTo(member.id().toString())))
        .body(has("nomination.personId", notNullValue()));
  }

  @Test
  void nobodyProposesTheOwnInstitutionAndTheTryIsKept() {
    String id = MembershipFixture.endorsed(applicant, MembershipFixture.complete(applicant.id()));

    nominate(id, applicant.id())
        .then()
        .statusCode(403)
        .body(has("code", equalTo("own-institution")));
    applicant
        .asks()
        .body(MembershipFixture.nomination(member.id()))
        .post(ONE + "/nomination", id)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("own-institution")));

    applicant
        .asks()
        .get(ONE, id)
        .then()
        .body(has("state", equalTo("SUBMITTED")))
        .body(has("version", equalTo(3)));
    assertEquals(
        List.of(
            "membership.apply",
            "membershipApplication.submit",
            "membershipApplication.endorse",
            "membershipApplication.nominate-refused",
            "membershipApplication.nominate-refused"),
        historyOf(id));
    Member.secretariatAsks()
        .get(ONE + "/history", id)
        .then()
        .body(has("items[3].clientId", equalTo("secretariat")))
        .body(has("items[3].changes", hasSize(0)))
        .body(has("items[4].institution", equalTo(applicant.id().toString())));
  }

  @Test
  void whoSpokeForAnApplicationDidNotSpeakForAnother() {
    String id = MembershipFixture.endorsed(applicant, MembershipFixture.complete(applicant.id()));
    Member.secretariatAsks()
        .body(Map.of("reason", "It is incomplete."))
        .post(ONE + "/return", id)
        .then()
        .statusCode(200);

    applicant
        .asks()
        .header("If-Match", "\"" + applicant.asks().get(ONE, id).path("version") + "\"")
        .body(Map.of("category", "ASSOCIATE"))
        .patch(ONE, id)
        .then()
        .statusCode(200)
        .body(has("endorsements", empty()));
  }

  @Test
  void aStrangerWhoTriesLeavesNothingInTheHistory() {
    String id = MembershipFixture.endorsed(applicant, MembershipFixture.complete(applicant.id()));

    member
        .asks()
        .body(MembershipFixture.nomination(applicant.id()))
        .post(ONE + "/nomination", id)
        .then()
        .statusCode(403);

    assertFalse(applicant.asks().get(ONE + "/history", id).asString().contains("nominate-refused"));
  }

  @Test
  void whoAppliesAndWithdrawsForEverIsStopped() {
    Map<String, Object> application = MembershipFixture.empty(applicant.id());
    IntStream.range(0, 10)
        .forEach(
            each ->
                applicant
                    .asks()
                    .post(ONE + "/withdrawal", MembershipFixture.draft(applicant, application))
                    .then()
                    .statusCode(200));

    applicant
        .asks()
        .body(application)
        .post("/v1/memberships")
        .then()
        .statusCode(422)
        .body(has("code", equalTo("too-many-applications")));
    Member.secretariatAsks().body(application).post("/v1/memberships").then().statusCode(201);
  }

  @Test
  void whoDecidesHasReadWhatItSaysNow() {
    String id = MembershipFixture.submitted(applicant, MembershipFixture.complete(applicant.id()));
    int read = member.asks().get(ONE, id).path("version");
    secretariat(id, "review", null).then().statusCode(200);

    member.asks().body(Map.of("version", 0)).post(ONE + "/endorsement", id).then().statusCode(400);
    assertStale(member.asks().body(Map.of("version", read)).post(ONE + "/endorsement", id));
    for (String command : List.of("return", "nomination", "rejection")) {
      assertStale(secretariat(id, command, with(bodyOf(command), "version", read)));
    }
    member
        .asks()
        .body(Map.of("version", read + 1))
        .post(ONE + "/endorsement", id)
        .then()
        .statusCode(200)
        .body(has("endorsements", hasSize(1)));
  }

  private static void assertStale(Response answer) {
    answer
        .then()
        .statusCode(409)
        .body(has("code", equalTo("stale-version")))
        .body(has("currentVersion", notNullValue()));
  }

  @Test
  void whatItSaysIsNoBook() {
    Map<String, Object> application = MembershipFixture.complete(applicant.id());
    application.put(
        "motivation",
        Map.of(
            "en",
            "a".repeat(5000),
            "ru",
            "б".repeat(5000),
            "kk",
            "қ".repeat(5000),
            "az",
            "ə".repeat(5000)));

    applicant
        .asks()
        .body(application)
        .post("/v1/memberships")
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("texts-too-long")));
  }

  @Test
  void whatIsReturnedIsCompletedAndHandedInAgain() {
    String id = MembershipFixture.submitted(applicant, MembershipFixture.complete(applicant.id()));

    secretariat(id, "review", null).then().statusCode(200).body(has("state", equalTo("IN_REVIEW")));
    submit(id).then().statusCode(200).body(has("state", equalTo("IN_REVIEW")));
    secretariat(id, "return", WHY).then().statusCode(200).body(has("state", equalTo("RETURNED")));
    applicant.asks().get(ONE, id).then().body(has("reason", equalTo(WHY.get("reason"))));
    member.asks().get(ONE, id).then().statusCode(200).body(has("reason", nullValue()));
    applicant
        .changes(ALL + "/" + id, Map.of("letter", body("reference", "18-R")))
        .then()
        .statusCode(200);
    submit(id).then().statusCode(200).body(has("state", equalTo("SUBMITTED")));
  }

  @Test
  void whoWasTurnedDownMayApplyAnew() {
    String id = MembershipFixture.nominated(applicant);

    secretariat(id, "rejection", WHY)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("REJECTED")))
        .body(has("reason", equalTo(WHY.get("reason"))));

    MembershipFixture.draft(applicant);
    applicant
        .asks()
        .queryParam("institution", applicant.id())
        .get(ALL)
        .then()
        .body(has("items.state", contains("REJECTED", "DRAFT")));
  }

  @Test
  void whoWithdrawsMayApplyAnew() {
    String id = MembershipFixture.nominated(applicant);

    applicant
        .asks()
        .post(ONE + "/withdrawal", id)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("WITHDRAWN")));

    MembershipFixture.draft(applicant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "review",
        "return",
        "nomination",
        "rejection",
        "admission",
        "category-change",
        "resignation",
        "removal"
      })
  void aDraftIsNotDecided(String command) {
    String id = MembershipFixture.draft(applicant);

    secretariat(id, command, bodyOf(command))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"submission", "endorsement", "withdrawal"})
  void whatIsDecidedIsNoApplicationAnyMore(String command) {
    Member other = Member.active();
    Response answer =
        (command.equals("endorsement") ? other : member)
            .asks()
            .post(ONE + "/" + command, MembershipFixture.takenOver(member));

    answer.then().statusCode(409).body(has("code", equalTo("state-conflict")));
    member
        .changes(ALL + "/" + MembershipFixture.takenOver(member), Map.of("category", "ASSOCIATE"))
        .then()
        .statusCode(409);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "submission",
        "review",
        "return",
        "endorsement",
        "nomination",
        "rejection",
        "withdrawal",
        "admission",
        "category-change",
        "resignation",
        "removal"
      })
  void nothingIsDoneWithWhatIsNotThere(String command) {
    Map<String, Object> body = bodyOf(command);

    secretariat(UUID.randomUUID().toString(), command, body).then().statusCode(404);
    if (body != null) {
      secretariat(MembershipFixture.draft(applicant), command, Map.of())
          .then()
          .statusCode(400)
          .body(has("errors.pointer", hasItem(notNullValue())));
    }
  }

  @Test
  void eachCallsItByANameOfItsOwn() {
    String name = "MS-" + UUID.randomUUID();
    String id =
        MembershipFixture.draft(
            applicant, with(MembershipFixture.complete(applicant.id()), "localReference", name));
    applicant.asks().post(ONE + "/withdrawal", id).then().statusCode(200);

    applicant
        .asks()
        .body(with(MembershipFixture.complete(applicant.id()), "localReference", name))
        .post(ALL)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")));
    applicant
        .asks()
        .body(Map.of("localReference", name))
        .put(ONE + "/local-reference", MembershipFixture.draft(applicant))
        .then()
        .statusCode(409);
    applicant
        .asks()
        .queryParam("localReference", name)
        .get(ALL)
        .then()
        .body(has("items.id", contains(id)));
  }

  @Test
  void theyAreFoundByWhatTheyAre() {
    String id = MembershipFixture.submitted(applicant, MembershipFixture.complete(applicant.id()));
    String number = Json.at(applicant.asks().get(ONE, id), "number");

    member
        .asks()
        .queryParam("institution", applicant.id())
        .queryParam("state", "SUBMITTED")
        .queryParam("category", "FULL")
        .queryParam("number", number)
        .get(ALL)
        .then()
        .statusCode(200)
        .body(has("items.id", containsInAnyOrder(id)))
        .body(has("items[0].actions", nullValue()));
  }

  private Response submit(String id) {
    return applicant.asks().post(ONE + "/submission", id);
  }

  private static Response endorse(Member who, String id) {
    return who.asks().post(ONE + "/endorsement", id);
  }

  private static Response nominate(String id, UUID institution) {
    return secretariat(id, "nomination", MembershipFixture.nomination(institution));
  }

  private static Response secretariat(String id, String command, Map<String, Object> body) {
    RequestSpecification request = Member.secretariatAsks();
    return (body == null ? request : request.body(body)).post(ONE + "/" + command, id);
  }

  private Map<String, Object> bodyOf(String command) {
    return switch (command) {
      case "return", "rejection" -> WHY;
      case "nomination" -> MembershipFixture.nomination(member.id());
      case "admission" -> MembershipFixture.admission(MembershipFixture.today());
      case "category-change" -> MembershipFixture.categoryChange("FULL", MembershipFixture.today());
      case "resignation" -> MembershipFixture.resignation(MembershipFixture.today());
      case "removal" -> MembershipFixture.removal(MembershipFixture.today());
      default -> null;
    };
  }

  private static List<String> historyOf(String id) {
    return Json.at(Member.secretariatAsks().get(ONE + "/history", id), "items.command");
  }
}
