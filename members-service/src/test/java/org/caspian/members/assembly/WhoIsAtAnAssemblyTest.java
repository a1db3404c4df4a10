package org.caspian.members.assembly;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.Member;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class WhoIsAtAnAssemblyTest {

  private static final String ONE = "/v1/assemblies/{id}";

  private final Member host = Member.active();
  private final Member member = Member.active();
  private final Member other = Member.active();

  @Test
  void aDelegationComesAndLeavesAndComesAgain() {
    String id = AssemblyFixture.inSession(host);
    Response came = AssemblyFixture.arrives(id, AssemblyFixture.arrival(member.id()));
    came.then()
        .statusCode(200)
        .body(has("kind", equalTo("MEMBER")))
        .body(has("delegates", equalTo(2)))
        .body(has("leftAt", nullValue()));

    AssemblyFixture.arrives(id, AssemblyFixture.arrival(member.id()))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("already-present")));
    leaves(member, id, came).then().statusCode(200).body(has("leftAt", notNullValue()));
    leaves(member, id, came).then().statusCode(409).body(has("code", equalTo("state-conflict")));
    member
        .asks()
        .body(AssemblyFixture.arrival(member.id()))
        .post(ONE + "/arrivals", id)
        .then()
        .statusCode(200);
    other
        .asks()
        .get(ONE + "/attendances", id)
        .then()
        .statusCode(200)
        .body(has("items.institution", contains(member.id().toString(), member.id().toString())));
  }

  @Test
  void guestsAndObserversOfAnyCountryAreThere() {
    String id = AssemblyFixture.inSession(host);
    Map<String, Object> guest =
        body(
            "kind",
            "GUEST",
            "organisation",
            "Baltic University Programme",
            "country",
            "SE",
            "delegates",
            1);

    AssemblyFixture.arrives(id, guest)
        .then()
        .statusCode(200)
        .body(has("country", equalTo("SE")))
        .body(has("institution", nullValue()));
    AssemblyFixture.arrives(
            id,
            body("kind", "OBSERVER", "institution", Member.ofNoMembership().id(), "delegates", 1))
        .then()
        .statusCode(200);
    AssemblyFixture.arrives(id, AssemblyFixture.arrival(Member.ofNoMembership().id()))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("counterpart-not-a-member")));
    AssemblyFixture.arrives(id, AssemblyFixture.arrival(UUID.randomUUID()))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("institution-unknown")));
    AssemblyFixture.arrives(id, body("kind", "MEMBER", "delegates", 1))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/organisation", "/institution")));
    AssemblyFixture.arrives(
            id, body("kind", "GUEST", "organisation", "Nowhere University", "delegates", 1))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/country")));
    AssemblyFixture.arrives(id, with(guest, "country", "XX")).then().statusCode(400);
  }

  @Test
  void nobodyComesOrLeavesInTheFuture() {
    String id = AssemblyFixture.inSession(host);
    String later = TestClock.CLOCK.instant().plusSeconds(7200).toString();
    String before = "2026-01-01T09:00:00Z";

    AssemblyFixture.arrives(id, with(AssemblyFixture.arrival(member.id()), "at", later))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("in-future")));
    Response came =
        AssemblyFixture.arrives(id, with(AssemblyFixture.arrival(member.id()), "at", before));
    came.then().statusCode(200).body(has("arrivedAt", equalTo(before)));
    departs(id, body("attendanceId", Json.at(came, "id"), "at", later))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("out-of-time")));
    departs(id, body("attendanceId", Json.at(came, "id"), "at", "2025-12-31T09:00:00Z"))
        .then()
        .statusCode(422);
    departs(id, body("attendanceId", UUID.randomUUID()))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("unknown")));
  }

  @Test
  void anInstitutionSpeaksForItselfOnly() {
    String id = AssemblyFixture.inSession(host);
    Response came = AssemblyFixture.arrives(id, AssemblyFixture.arrival(member.id()));

    other
        .asks()
        .body(AssemblyFixture.arrival(host.id()))
        .post(ONE + "/arrivals", id)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
    leaves(other, id, came).then().statusCode(403);
  }

  @Test
  void whoIsThereLeavesWhenItCloses() {
    String id = AssemblyFixture.inSession(host);
    AssemblyFixture.arrives(id, AssemblyFixture.arrival(member.id())).then().statusCode(200);
    AssemblyFixture.gives(other, id, member.id()).then().statusCode(200);

    AssemblyFixture.close(id).then().statusCode(200);

    host.asks().get(ONE + "/attendances", id).then().body(has("items[0].leftAt", notNullValue()));
    host.asks().get(ONE + "/proxies", id).then().body(has("items[0].endedAt", notNullValue()));
  }

  @Test
  void aVoteIsGivenOnceToWhoVotesItself() {
    String id = AssemblyFixture.convened(host);
    AssemblyFixture.gives(member, id, other.id())
        .then()
        .statusCode(200)
        .body(has("giver", equalTo(member.id().toString())))
        .body(has("recorded", equalTo(false)));

    assertConflict(AssemblyFixture.gives(member, id, host.id()), "proxy-given");
    assertConflict(AssemblyFixture.gives(other, id, host.id()), "proxy-chain");
    assertConflict(AssemblyFixture.gives(host, id, member.id()), "proxy-chain");
    assertConflict(AssemblyFixture.gives(host, id, other.id()), "proxy-limit");
    AssemblyFixture.gives(host, id, host.id())
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("same-institution")));
    member
        .asks()
        .body(Map.of("giver", host.id(), "carrier", member.id()))
        .post(ONE + "/proxies", id)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
  }

  @Test
  void whoComesNeedsNoProxy() {
    String id = AssemblyFixture.convened(host);
    AssemblyFixture.gives(member, id, other.id()).then().statusCode(200);
    AssemblyFixture.arrives(id, AssemblyFixture.arrival(member.id())).then().statusCode(200);

    other
        .asks()
        .get(ONE + "/proxies", id)
        .then()
        .statusCode(200)
        .body(has("items[0].endedAt", notNullValue()));
    assertConflict(AssemblyFixture.gives(member, id, other.id()), "giver-is-present");
    assertConflict(revokes(member, id), "no-proxy");
  }

  @Test
  void whatAMemberGaveItselfTheSecretariatDoesNotTakeBack() {
    String id = AssemblyFixture.convened(host);
    AssemblyFixture.gives(member, id, other.id()).then().statusCode(200);

    Member.secretariatAsks()
        .body(Map.of("giver", member.id()))
        .post(ONE + "/proxy-revocation", id)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));

    other.asks().get(ONE + "/proxies", id).then().body(has("items[0].endedAt", nullValue()));
  }

  @Test
  void aProxyIsTakenBack() {
    String id = AssemblyFixture.convened(host);
    Member.secretariatAsks()
        .body(Map.of("giver", member.id(), "carrier", other.id()))
        .post(ONE + "/proxies", id)
        .then()
        .statusCode(200)
        .body(has("recorded", equalTo(true)));

    revokes(member, id).then().statusCode(200).body(has("endedAt", notNullValue()));
    AssemblyFixture.gives(member, id, host.id()).then().statusCode(200);
  }

  @Test
  void nobodyVotesForWhoHasNoVote() {
    String id = AssemblyFixture.convened(host);
    other.isSuspended("VOTE");

    AssemblyFixture.gives(member, id, other.id())
        .then()
        .statusCode(422)
        .body(has("code", equalTo("counterpart-suspended")));
    AssemblyFixture.gives(other, id, member.id())
        .then()
        .statusCode(403)
        .body(has("code", equalTo("suspended")));
  }

  private static void assertConflict(Response answer, String code) {
    answer.then().statusCode(409).body(has("code", equalTo(code)));
  }

  private static Response leaves(Member caller, String id, Response came) {
    return caller
        .asks()
        .body(Map.of("attendanceId", Json.<String>at(came, "id")))
        .post(ONE + "/departures", id);
  }

  private static Response departs(String id, Map<String, Object> body) {
    return Member.secretariatAsks().body(body).post(ONE + "/departures", id);
  }

  private static Response revokes(Member giver, String id) {
    return giver.asks().body(Map.of("giver", giver.id())).post(ONE + "/proxy-revocation", id);
  }
}
