package org.caspian.members.ballot;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.members.Member;
import org.caspian.members.assembly.AssemblyFixture;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;
import org.junit.jupiter.api.Test;

/** What is decided by hands in a room and entered from the signed minutes. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ABallotInTheRoomTest {

  private static final String ALL = "/v1/ballots";
  private static final String ONE = ALL + "/{id}";

  private final Member host = Member.active();

  /** So many members, of whom the last have no vote. */
  private static List<Member> members(int count, int suspended) {
    List<Member> members = Stream.generate(Member::active).limit(count).toList();
    members.subList(count - suspended, count).forEach(member -> member.isSuspended("VOTE"));
    return members;
  }

  private static List<UUID> ids(List<Member> members) {
    return members.stream().map(Member::id).toList();
  }

  private static void arrive(String assembly, List<Member> members) {
    members.forEach(
        member ->
            AssemblyFixture.arrives(assembly, AssemblyFixture.arrival(member.id()))
                .then()
                .statusCode(200));
  }

  @Test
  void halfOfThoseThatHavePaidAreAQuorum() {
    List<Member> members = members(64, 14);
    String assembly = AssemblyFixture.inSession(host);
    String ballot =
        BallotFixture.created(
            BallotFixture.under(
                BallotFixture.ballot(assembly, "ROOM", ids(members)),
                BallotFixture.halfOfPaid(),
                BallotFixture.moreThanHalfOf("YES_AND_NO")));
    arrive(assembly, members.subList(0, 24));
    // Who may not vote may be there, and is none of the quorum.
    arrive(assembly, members.subList(62, 64));

    BallotFixture.open(ballot)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("no-quorum")))
        .body(has("quorum.reached", equalTo(24)))
        .body(has("quorum.of", equalTo(50)));
    arrive(assembly, members.subList(24, 25));
    BallotFixture.open(ballot).then().statusCode(200).body(has("state", equalTo("OPEN")));
    BallotFixture.close(ballot, BallotFixture.counted(13, 12, 0))
        .then()
        .statusCode(200)
        .body(has("result.outcome", equalTo("PASSED")))
        .body(has("result.quorum.base", equalTo("GOOD_STANDING")))
        .body(has("result.quorum.of", equalTo(50)))
        .body(has("result.quorum.reached", equalTo(25)))
        .body(has("result.quorum.met", equalTo(true)));
    host.asks()
        .get(ONE + "/electorate", ballot)
        .then()
        .statusCode(200)
        .body(has("members", hasSize(64)))
        .body(has("entitled", hasSize(50)))
        .body(has("present", hasSize(25)));
  }

  @Test
  void anAbstentionIsAVoteOrNoneAsTheRuleSays() {
    List<Member> members = members(39, 0);
    String assembly = AssemblyFixture.inSession(host);
    arrive(assembly, members);
    Map<String, Object> ballot = BallotFixture.ballot(assembly, "ROOM", ids(members));
    String byVotes = BallotFixture.opened(ballot);
    String byPresent =
        BallotFixture.opened(
            BallotFixture.under(
                ballot, BallotFixture.noQuorum(), BallotFixture.moreThanHalfOf("PRESENT")));

    BallotFixture.close(byVotes, BallotFixture.counted(10, 9, 20))
        .then()
        .statusCode(200)
        .body(has("result.outcome", equalTo("PASSED")))
        .body(has("result.majority.base", equalTo("YES_AND_NO")))
        .body(has("result.majority.of", equalTo(19)))
        .body(has("result.majority.reached", equalTo(10)));
    BallotFixture.close(byPresent, BallotFixture.counted(10, 9, 20))
        .then()
        .statusCode(200)
        .body(has("result.outcome", equalTo("REJECTED")))
        .body(has("result.majority.base", equalTo("PRESENT")))
        .body(has("result.majority.of", equalTo(39)))
        .body(has("result.counts.abstain", equalTo(20)))
        .body(has("minutes.number", equalTo("GA-28/3")));
  }

  @Test
  void whatIsEnteredIsWhatCanHaveHappened() {
    List<Member> members = members(3, 0);
    String assembly = AssemblyFixture.inSession(host);
    arrive(assembly, members.subList(0, 1));
    AssemblyFixture.gives(members.get(1), assembly, members.get(0).id()).then().statusCode(200);
    String ballot = BallotFixture.opened(BallotFixture.ballot(assembly, "ROOM", ids(members)));

    assertRefused(ballot, BallotFixture.counted(3, 0, 0), "/counts", "too-many");
    assertRefused(ballot, body("minutes", BallotFixture.minutes()), "/counts", "required");
    assertRefused(
        ballot, with(BallotFixture.counted(1, 0, 0), "noObjection", true), "/counts", "required");
    assertRefused(ballot, body("noObjection", true), "/minutes", "required");
    assertRefused(
        ballot,
        with(
            BallotFixture.counted(1, 0, 0),
            "minutes",
            body("number", "1", "signedOn", "2999-01-01")),
        "/minutes/signedOn",
        "in-future");
    BallotFixture.votes(members.get(0), ballot, "YES")
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
    BallotFixture.close(ballot, BallotFixture.counted(2, 0, 0)).then().statusCode(200);
    BallotFixture.close(ballot, BallotFixture.counted(0, 2, 0))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
  }

  private static void assertRefused(
      String ballot, Map<String, Object> body, String pointer, String code) {
    BallotFixture.close(ballot, body)
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains(pointer)))
        .body(has("errors.code", contains(code)));
  }

  @Test
  void nobodyObjects() {
    List<Member> members = members(2, 0);
    String assembly = AssemblyFixture.inSession(host);
    arrive(assembly, members);
    Map<String, Object> ballot = BallotFixture.ballot(assembly, "ROOM", ids(members));
    Map<String, Object> silence = body("noObjection", true, "minutes", BallotFixture.minutes());

    BallotFixture.close(BallotFixture.opened(ballot), silence)
        .then()
        .statusCode(200)
        .body(has("result.outcome", equalTo("PASSED")))
        .body(has("result.noObjection", equalTo(true)))
        .body(has("result.counts.yes", equalTo(0)))
        .body(has("result.majority.reached", equalTo(2)));
    assertRefused(
        BallotFixture.opened(with(ballot, "secrecy", "SECRET")), silence, "/noObjection", "secret");
  }

  @Test
  void whoComesAfterTheOpeningHasNoVoteInIt() {
    List<Member> members = members(2, 0);
    String assembly = AssemblyFixture.inSession(host);
    arrive(assembly, members.subList(0, 1));
    String ballot = BallotFixture.opened(BallotFixture.ballot(assembly, "ROOM", ids(members)));
    arrive(assembly, members.subList(1, 2));

    assertRefused(ballot, BallotFixture.counted(2, 0, 0), "/counts", "too-many");
  }

  @Test
  void anAssemblyWithAnOpenBallotIsNotClosed() {
    String assembly = AssemblyFixture.convened(host);
    String ballot =
        BallotFixture.created(BallotFixture.ballot(assembly, "ROOM", List.of(host.id())));
    BallotFixture.open(ballot).then().statusCode(409).body(has("code", equalTo("state-conflict")));
    AssemblyFixture.open(assembly).then().statusCode(200);
    BallotFixture.open(ballot).then().statusCode(200);

    AssemblyFixture.close(assembly)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("ballots-open")));
    cancelled(ballot).then().statusCode(200).body(has("state", equalTo("CANCELLED")));
    cancelled(ballot).then().statusCode(409);
    AssemblyFixture.close(assembly).then().statusCode(200);
  }

  @Test
  void whatIsAgainstTheRulesIsToldAtOnce() {
    String assembly = AssemblyFixture.convened(host);
    Map<String, Object> ballot = BallotFixture.ballot(assembly, "ROOM", List.of(host.id()));
    Map<String, Object> tooMuch = body("numerator", 3, "denominator", 2);

    refused(
            with(
                with(
                    BallotFixture.under(
                        ballot,
                        with(BallotFixture.noQuorum(), "fraction", tooMuch),
                        with(BallotFixture.moreThanHalfOf("CAST"), "fraction", tooMuch)),
                    "subject",
                    body("kind", "ADMISSION")),
                "closesAt",
                "2026-01-01T00:00:00Z"))
        .body(
            has(
                "errors.pointer",
                contains(
                    "/rule/quorum/fraction",
                    "/rule/quorum/fraction",
                    "/rule/majority/fraction",
                    "/subject/id",
                    "/closesAt",
                    "/closesAt")));
    refused(
            BallotFixture.under(
                with(ballot, "mode", "CORRESPONDENCE"),
                with(BallotFixture.noQuorum(), "base", "MEMBERS"),
                BallotFixture.moreThanHalfOf("PRESENT")))
        .body(has("errors.pointer", contains("/rule/quorum/fraction", "/rule/majority/base")));
    refused(with(ballot, "assemblyId", UUID.randomUUID()))
        .body(has("errors.pointer", contains("/assemblyId")));
    refused(with(ballot, "motionId", UUID.randomUUID()))
        .body(has("errors.pointer", contains("/motionId")));
    refused(with(ballot, "electorate", List.of(UUID.randomUUID())))
        .body(has("code", equalTo("institution-unknown")));
  }

  private static ValidatableResponse refused(Map<String, Object> ballot) {
    return Member.secretariatAsks().body(ballot).post(ALL).then().statusCode(422);
  }

  @Test
  void aBallotIsAboutAMotion() {
    String assembly = AssemblyFixture.convened(host);
    String motion =
        Json.at(
            host.asks()
                .body(AssemblyFixture.motion())
                .post("/v1/assemblies/{id}/motions", assembly),
            "id");
    String membership = UUID.randomUUID().toString();

    Member.secretariatAsks()
        .body(
            with(
                with(BallotFixture.ballot(assembly, "ROOM"), "motionId", motion),
                "subject",
                body("kind", "ADMISSION", "id", membership)))
        .post(ALL)
        .then()
        .statusCode(201)
        .body(has("number", matchesPattern("BA-\\d{4}-\\d{5}-\\d")))
        .body(has("state", equalTo("DRAFT")))
        .body(has("motionId", equalTo(motion)))
        .body(has("subject.id", equalTo(membership)))
        .body(has("actions", contains("UPDATE", "OPEN", "CANCEL", "SET_LOCAL_REFERENCE")));
  }

  @Test
  void aListIsNarrowedByItsFilters() {
    String assembly = AssemblyFixture.inSession(host);
    Map<String, Object> ballot = BallotFixture.ballot(assembly, "ROOM", List.of(host.id()));
    String name = "BA-" + UUID.randomUUID();
    String draft = BallotFixture.created(with(ballot, "localReference", name));
    String open = BallotFixture.opened(ballot);

    assertShown(Map.of("assemblyId", assembly), draft, open);
    assertShown(Map.of("assemblyId", assembly, "state", "OPEN"), open);
    assertShown(Map.of("number", host.asks().get(ONE, open).path("number")), open);
    Member.secretariatAsks()
        .queryParam("localReference", name)
        .get(ALL)
        .then()
        .body(has("items.id", contains(draft)));
    Member.secretariatAsks()
        .body(with(ballot, "localReference", name))
        .post(ALL)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")));
    host.asks().get(ONE, draft).then().body(has("localReference", nullValue()));
  }

  private void assertShown(Map<String, Object> filters, String... ids) {
    host.asks()
        .queryParams(filters)
        .get(ALL)
        .then()
        .statusCode(200)
        .body(has("items.id", equalTo(List.of(ids))));
  }

  @Test
  void whatHappensIsToldToAllMembers() {
    String assembly = AssemblyFixture.inSession(host);
    arrive(assembly, List.of(host));
    Map<String, Object> ballot = BallotFixture.ballot(assembly, "ROOM", List.of(host.id()));
    String closed = BallotFixture.opened(ballot);
    BallotFixture.close(closed, BallotFixture.counted(1, 0, 0)).then().statusCode(200);
    String cancelled = BallotFixture.created(ballot);
    cancelled(cancelled).then().statusCode(200);

    assertTold(closed, "created", "opened", "closed");
    assertTold(cancelled, "created", "cancelled");
  }

  private static void assertTold(String id, String... words) {
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> about(probe, id).size() >= words.length);
      List<CloudEvent> told = about(probe, id);
      assertEquals(
          Stream.of(words).map(word -> "org.caspian.members.ballot." + word + ".v1").toList(),
          told.stream().map(CloudEvent::type).toList());
      assertEquals("members", told.getFirst().audience());
      assertEquals(ALL + "/" + id, told.getFirst().subject());
    }
  }

  private static List<CloudEvent> about(KafkaProbe probe, String id) {
    return probe.read("caspian.members.ballot.v1").stream()
        .filter(message -> message.key().equals(id))
        .toList();
  }

  private static Response cancelled(String ballot) {
    return Member.secretariatAsks()
        .body(Map.of("reason", "The motion was withdrawn."))
        .post(ONE + "/cancellation", ballot);
  }
}
