package org.caspian.members.institution;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.caspian.members.Member;
import org.caspian.members.assembly.AssemblyFixture;
import org.caspian.members.contact.ContactFixture;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.members.office.OfficeFixture;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class MergingInstitutionsTest {

  private static final String REASON = "Government decree 42";

  private final Member old = Member.active();
  private final Member successor = Member.active();

  @Test
  void endsTheMembershipAndNamesTheSuccessor() {
    String membership = MembershipFixture.takenOver(old);

    merge(old, successor)
        .statusCode(200)
        .body(has("successorId", equalTo(successor.id().toString())))
        .body(has("membership", equalTo("NONE")))
        .body(has("actions", empty()))
        .body(has("version", equalTo(2)));

    Api.anyMember()
        .get("/v1/memberships/{id}", membership)
        .then()
        .body(has("state", equalTo("MERGED")))
        .body(has("to", equalTo(MembershipFixture.today().minusDays(1).toString())));
    Api.anyMember()
        .get(Api.ONE, successor.id())
        .then()
        .body(has("membership", equalTo("ACTIVE")))
        .body(has("$", not(hasKey("successorId"))));
  }

  @Test
  void anApplicationOfTheMergedOneIsWithdrawn() {
    Member applicant = Member.ofNoMembership();
    String application = MembershipFixture.draft(applicant);

    merge(applicant, successor).statusCode(200);

    Member.secretariatAsks()
        .get("/v1/memberships/{id}", application)
        .then()
        .body(has("state", equalTo("WITHDRAWN")));
  }

  @Test
  void theOldIdAndTheOldDomainLeadToTheSuccessor() {
    JsonPath merged = Api.registered(Draft.any().body());
    merge(Api.id(merged), successor.id()).statusCode(200);

    for (String spelling :
        List.of(merged.getString("id"), "domain:" + merged.getString("domain"))) {
      asksOnly("/v1/institutions/" + spelling)
          .then()
          .statusCode(301)
          .header("Location", equalTo("/v1/institutions/" + successor.id()))
          .body(equalTo(""));
    }
    asksOnly("/v1/institutions/" + Api.id(merged) + "/standing")
        .then()
        .statusCode(301)
        .header("Location", equalTo("/v1/institutions/" + successor.id() + "/standing"));
    String tomorrow = MembershipFixture.today().plusDays(1).toString();
    asksOnly("/v1/institutions/" + Api.id(merged) + "/standing?on=" + tomorrow)
        .then()
        .statusCode(301)
        .header(
            "Location", equalTo("/v1/institutions/" + successor.id() + "/standing?on=" + tomorrow));
    // Who follows it reads the successor.
    Api.anyMember()
        .get(Api.ONE, Api.id(merged))
        .then()
        .statusCode(200)
        .body(has("id", equalTo(successor.id().toString())));
  }

  @Test
  void whatWasKnownOfTheOldOneIsNotCurrentAnyMore() {
    String etag = Api.anyMember().get(Api.ONE, old.id()).header("ETag");
    merge(old, successor).statusCode(200);

    Api.anyMember()
        .redirects()
        .follow(false)
        .header("If-None-Match", etag)
        .get(Api.ONE, old.id())
        .then()
        .statusCode(301);
  }

  @Test
  void itsPastStaysItsOwn() {
    merge(old, successor).statusCode(200);
    String yesterday = MembershipFixture.today().minusDays(1).toString();

    asksOnly("/v1/institutions/" + old.id() + "/standing?on=" + yesterday)
        .then()
        .statusCode(200)
        .body(has("institution", equalTo(old.id().toString())));
    Member.secretariatAsks()
        .get(Api.ONE + "/history", old.id())
        .then()
        .statusCode(200)
        .body(has("items[1].command", equalTo("institution.merge")))
        .body(has("items[1].reason", equalTo(REASON)));
    Api.anyMember()
        .get(Api.ONE + "/history", old.id())
        .then()
        .body(has("items[1]", not(hasKey("reason"))));
  }

  @Test
  void noCommandIsGivenAboutItAnyMore() {
    merge(old, successor).statusCode(200);

    Map<String, Map<String, Object>> commands =
        Map.of(
            "suspension", Map.of("reason", "fees", "effects", List.of("VOTE")),
            "reinstatement", Map.of("reason", "paid"),
            "merger", Map.of("successorId", Api.anyInstitution(), "reason", REASON));
    commands.forEach(
        (command, body) ->
            refusedAsMerged(
                Member.secretariatAsks()
                    .body(body)
                    .post(Api.ONE + "/" + command, old.id())
                    .then()));
    refusedAsMerged(
        Member.secretariatAsks()
            .header("If-Match", "\"2\"")
            .body(Map.of("city", "Sari"))
            .patch(Api.ONE, old.id())
            .then());
    refusedAsMerged(
        Api.anyMember()
            .body(Map.of("localReference", "mine"))
            .put(Api.ONE + "/local-reference", old.id())
            .then());
  }

  @Test
  void theEndOfALineIsNamed() {
    Member last = Member.active();
    merge(old, successor).statusCode(200);
    merge(successor, last).statusCode(200);

    Member.secretariatAsks()
        .header("If-Match", "\"2\"")
        .body(Map.of("city", "Sari"))
        .patch(Api.ONE, old.id())
        .then()
        .statusCode(409)
        .body(has("code", equalTo("institution-merged")))
        .body(has("successorId", equalTo(last.id().toString())));
  }

  @Test
  void nothingNewIsWrittenUnderItsId() {
    merge(old, successor).statusCode(200);

    refusedAsMerged(
        Member.secretariatAsks()
            .body(MembershipFixture.empty(old.id()))
            .post("/v1/memberships")
            .then());
    refusedAsMerged(
        OfficeFixture.takes(
                OfficeFixture.made(OfficeFixture.office(1)),
                OfficeFixture.term(old.id(), "2026-09-16"))
            .then());
    Member host = Member.active();
    String assembly = AssemblyFixture.convened(host);
    refusedAsMerged(AssemblyFixture.gives(host, assembly, old.id()).then());
    refusedAsMerged(
        Member.secretariatAsks()
            .body(Map.of("giver", old.id(), "carrier", host.id()))
            .post("/v1/assemblies/{id}/proxies", assembly)
            .then());
  }

  @Test
  void whoWasMergedSeesNoMoreThanBefore() {
    Member formerly = Member.ofNoMembership();
    Member other = Member.active();
    String contact =
        ContactFixture.added(
            other, with(ContactFixture.person(other.id()), "visibility", "MEMBERS"));
    // Also when the service has just looked for mergers, and will not look again for a second.
    formerly.asks().get("/v1/contacts/{id}", contact).then().body(has("email", nullValue()));
    merge(formerly, successor).statusCode(200);

    formerly.asks().get("/v1/contacts/{id}", contact).then().body(has("email", nullValue()));
    successor.asks().get("/v1/contacts/{id}", contact).then().body(has("email", notNullValue()));
  }

  @Test
  void whatItSaidDoesNotSpeakForItsSuccessor() {
    Member applicant = Member.ofNoMembership();
    String application =
        MembershipFixture.submitted(applicant, MembershipFixture.complete(applicant.id()));
    old.asks().post("/v1/memberships/{id}/endorsement", application).then().statusCode(200);
    // Who speaks for an applicant is a member, and a member is merged into a member only.
    Member.secretariatAsks()
        .header("If-Match", "\"1\"")
        .body(Map.of("membership", "NONE"))
        .patch(Api.ONE, old.id())
        .then()
        .statusCode(200);
    merge(old, applicant).statusCode(200);

    Member.secretariatAsks()
        .body(MembershipFixture.nomination(Member.active().id()))
        .post("/v1/memberships/{id}/nomination", application)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("endorsement-missing")));
  }

  @Test
  void anImportDoesNotBringItBack() {
    Map<String, Object> row = Draft.complete().body();
    UUID merged = Api.id(Api.registered(row));
    merge(merged, successor.id()).statusCode(200);

    Member.secretariatAsks()
        .body(Map.of("rows", List.of(with(row, "city", "Sari"))))
        .post(Api.IMPORTS)
        .then()
        .statusCode(200)
        .body(has("rows[0].outcome", equalTo("REFUSED")))
        .body(has("rows[0].errors[0].code", equalTo("institution-merged")));
  }

  @Test
  void itLeavesTheListsAndIsFoundByItsNameUnderTheSuccessor() {
    String word = "q" + Draft.unique().replace("-", "");
    JsonPath merged =
        Api.registered(Draft.any().with("name", Map.of("en", "Institute " + word)).body());
    UUID between = Api.anyInstitution();
    merge(Api.id(merged), between).statusCode(200);

    list("search", word)
        .body(has("items", hasSize(1)))
        .body(has("items[0].id", equalTo(between.toString())));

    merge(between, successor.id()).statusCode(200);

    list("search", word)
        .body(has("items", hasSize(1)))
        .body(has("items[0].id", equalTo(successor.id().toString())));
    Api.anyMember()
        .queryParam("suspended", false)
        .queryParam("search", word)
        .get(Api.INSTITUTIONS)
        .then()
        .body(has("items", hasSize(1)));
    // Who knows its number or its domain finds out what became of it.
    list("domain", merged.getString("domain"))
        .body(has("items[0].successorId", equalTo(between.toString())));
    list("number", merged.getString("number"))
        .body(has("items[0].successorId", equalTo(between.toString())));
  }

  @Test
  void aSuccessorThatIsRenamedIsStillFoundByTheOldName() {
    String word = "q" + Draft.unique().replace("-", "");
    UUID merged =
        Api.id(Api.registered(Draft.any().with("name", Map.of("en", "Institute " + word)).body()));
    merge(merged, successor.id()).statusCode(200);

    Member.secretariatAsks()
        .header("If-Match", "\"1\"")
        .body(Map.of("name", Map.of("en", "New University " + Draft.unique())))
        .patch(Api.ONE, successor.id())
        .then()
        .statusCode(200);

    list("search", word).body(has("items[0].id", equalTo(successor.id().toString())));
  }

  @Test
  void aChainLeadsToItsEnd() {
    Member last = Member.active();
    merge(old, successor).statusCode(200);
    merge(successor, last).statusCode(200);

    asksOnly("/v1/institutions/" + old.id())
        .then()
        .statusCode(301)
        .header("Location", equalTo("/v1/institutions/" + last.id()));
  }

  @Test
  void theSuccessorGoesOnAndIsAnotherOne() {
    merge(old, old)
        .statusCode(422)
        .body(has("code", equalTo("rule-violated")))
        .body(has("errors[0].pointer", equalTo("/successorId")))
        .body(has("errors[0].code", equalTo("same-institution")));
    merge(old.id(), UUID.fromString("01a207bd-0000-7000-8000-000000000000"))
        .statusCode(422)
        .body(has("code", equalTo("institution-unknown")))
        .body(has("errors[0].pointer", equalTo("/successorId")));
    merge(UUID.fromString("01a207bd-0000-7000-8000-000000000000"), old.id()).statusCode(404);
    Member third = Member.active();
    merge(old, successor).statusCode(200);
    merge(third, old)
        .statusCode(409)
        .body(has("code", equalTo("institution-merged")))
        .body(has("successorId", equalTo(successor.id().toString())))
        .body(has("errors[0].pointer", equalTo("/successorId")));
  }

  @Test
  void aMemberIsMergedIntoAMemberOnly() {
    Member stranger = Member.ofNoMembership();
    refusedAsNoMember(merge(old, stranger));

    MembershipFixture.submitted(stranger, MembershipFixture.complete(stranger.id()));
    refusedAsNoMember(merge(old, stranger));

    Api.anyMember().get(Api.ONE, old.id()).then().body(has("membership", equalTo("ACTIVE")));
    merge(Member.ofNoMembership(), stranger).statusCode(200);
    merge(Member.ofNoMembership(), old).statusCode(200);
  }

  private static void refusedAsNoMember(ValidatableResponse answer) {
    answer
        .statusCode(422)
        .body(has("errors[0].pointer", equalTo("/successorId")))
        .body(has("errors[0].code", equalTo("successor-not-a-member")));
  }

  @Test
  void whoIsSuspendedIsReinstatedFirst() {
    old.isSuspended("VOTE");

    merge(old, successor).statusCode(409).body(has("code", equalTo("state-conflict")));

    old.isReinstated();
    merge(old, successor).statusCode(200);
  }

  @Test
  void aRepeatIsAnsweredAsTheFirst() {
    for (String replayed : new String[] {null, "true"}) {
      Member.secretariatAsks()
          .header(Api.KEY, "merger-" + old.id())
          .body(Map.of("successorId", successor.id(), "reason", REASON))
          .post(Api.ONE + "/merger", old.id())
          .then()
          .statusCode(200)
          .header(Api.REPLAYED, equalTo(replayed))
          .body(has("version", equalTo(2)));
    }
  }

  @Test
  void ofTwoMergersAtOnceOneIsDone() {
    Member third = Member.active();
    List<UUID> successors = List.of(successor.id(), third.id());

    List<Integer> statuses =
        Parallel.send(
            successors.stream()
                .<Callable<Integer>>map(to -> () -> merge(old.id(), to).extract().statusCode())
                .toList());

    assertEquals(List.of(200, 409), statuses.stream().sorted().toList());
    UUID last = UUID.fromString(Api.anyMember().get(Api.ONE, old.id()).path("id"));
    assertTrue(successors.contains(last));
  }

  @Test
  void twoAreNotMergedIntoEachOther() {
    List<Integer> statuses =
        Parallel.send(
            List.of(
                () -> merge(old, successor).extract().statusCode(),
                () -> merge(successor, old).extract().statusCode()));

    assertEquals(List.of(200, 409), statuses.stream().sorted().toList());
  }

  @Test
  void aChangeAtTheSameTimeComesBeforeOrIsRefused() {
    String etag = Member.secretariatAsks().get(Api.ONE, old.id()).header("ETag");
    List<Integer> statuses =
        Parallel.send(
            List.of(
                () -> merge(old, successor).extract().statusCode(),
                () ->
                    Member.secretariatAsks()
                        .header("If-Match", etag)
                        .body(Map.of("city", "Sari"))
                        .patch(Api.ONE, old.id())
                        .statusCode()));

    assertEquals(200, statuses.get(0));
    assertTrue(List.of(200, 409, 412).contains(statuses.get(1)), statuses.toString());
  }

  @Test
  void isToldWithTheSuccessor() {
    merge(old, successor).statusCode(200);

    try (KafkaProbe kafka = KafkaProbe.open()) {
      CloudEvent told =
          kafka.await(
              InstitutionMessage.TOPIC, "org.caspian.members.institution.merged.v1", old.id());
      assertEquals(successor.id().toString(), told.data().get("successorId").textValue());
      assertEquals("NONE", told.data().get("membership").textValue());
    }
  }

  private ValidatableResponse merge(Member merged, Member into) {
    return merge(merged.id(), into.id());
  }

  private static ValidatableResponse merge(UUID merged, UUID into) {
    return Member.secretariatAsks()
        .body(Map.of("successorId", into, "reason", REASON))
        .post(Api.ONE + "/merger", merged)
        .then();
  }

  private void refusedAsMerged(ValidatableResponse answer) {
    answer
        .statusCode(409)
        .body(has("code", equalTo("institution-merged")))
        .body(has("successorId", equalTo(successor.id().toString())));
  }

  /** Without going where it leads. */
  private static Response asksOnly(String path) {
    return Api.anyMember().redirects().follow(false).get(path);
  }

  private static ValidatableResponse list(String filter, String value) {
    return Api.anyMember().queryParam(filter, value).get(Api.INSTITUTIONS).then().statusCode(200);
  }
}
