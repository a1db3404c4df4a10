package org.caspian.members.assembly;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class AnAssemblyTest {

  private static final String ALL = "/v1/assemblies";
  private static final String ONE = ALL + "/{id}";

  private static final Map<String, Object> MONTH_LATER =
      Map.of("startsOn", "2027-10-12", "endsOn", "2027-10-14", "reason", "The roads are closed.");

  private final Member host = Member.active();
  private final Member member = Member.active();

  @Test
  void everyMemberReadsWhatTheSecretariatConvened() {
    Response convened = Member.secretariatAsks().body(AssemblyFixture.assembly(host)).post(ALL);

    convened
        .then()
        .statusCode(201)
        .body(has("number", matchesPattern("AS-\\d{4}-\\d{5}-\\d")))
        .body(has("actions", hasItem("POSTPONE")));
    member
        .asks()
        .get(ONE, Json.<String>at(convened, "id"))
        .then()
        .statusCode(200)
        .body(has("state", equalTo("CONVENED")))
        .body(has("host", equalTo(host.id().toString())))
        .body(has("label", equalTo("General Assembly")))
        .body(has("agenda.code", contains("1", "2")))
        .body(has("startsOn", equalTo("2026-09-14")))
        .body(
            has(
                "actions",
                contains(
                    "RECORD_ATTENDANCE",
                    "GIVE_PROXY",
                    "REVOKE_PROXY",
                    "PROPOSE_MOTION",
                    "SET_LOCAL_REFERENCE")));
  }

  @Test
  void eachOrdinalIsOfOneAssembly() {
    Map<String, Object> assembly = AssemblyFixture.assembly(host);
    String first = AssemblyFixture.convened(assembly);
    String second = AssemblyFixture.convened(host);

    Member.secretariatAsks()
        .body(assembly)
        .post(ALL)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-ordinal")))
        .body(has("existingId", equalTo(first)));
    changed(second, Map.of("ordinal", assembly.get("ordinal")))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-ordinal")));
    changed(first, Map.of("ordinal", assembly.get("ordinal"))).then().statusCode(200);
  }

  @Test
  void whatIsAgainstTheRulesIsToldAtOnce() {
    Map<String, Object> assembly = AssemblyFixture.assembly(host);

    Member.secretariatAsks()
        .body(
            with(
                with(with(assembly, "endsOn", "2026-09-13"), "name", Map.of("kk", "Ассамблея")),
                "agenda",
                List.of(AssemblyFixture.item("1", "A"), AssemblyFixture.item("1", "B"))))
        .post(ALL)
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/label", "/endsOn", "/agenda")))
        .body(has("errors.code", contains("required", "before-start", "duplicate")));
    Member.secretariatAsks()
        .body(with(assembly, "label", "Ассамблея"))
        .post(ALL)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("not-latin")));
    Member.secretariatAsks()
        .body(with(assembly, "host", UUID.randomUUID()))
        .post(ALL)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("institution-unknown")));
  }

  @Test
  void itIsPostponedUntilItSits() {
    String id = AssemblyFixture.convened(host);

    postponed(id, MONTH_LATER)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("CONVENED")))
        .body(has("startsOn", equalTo("2027-10-12")))
        .body(has("postponedFrom", equalTo("2026-09-14")))
        .body(has("postponementReason", equalTo("The roads are closed.")));
    postponed(id, with(MONTH_LATER, "startsOn", "2027-10-13"))
        .then()
        .statusCode(200)
        .body(has("postponedFrom", equalTo("2026-09-14")));
    postponed(id, with(MONTH_LATER, "endsOn", "2027-10-11")).then().statusCode(422);

    AssemblyFixture.open(id)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("IN_SESSION")))
        .body(has("openedAt", notNullValue()));
    postponed(id, MONTH_LATER).then().statusCode(409).body(has("code", equalTo("state-conflict")));
    AssemblyFixture.open(id).then().statusCode(409);
    member
        .asks()
        .get(ONE + "/history", id)
        .then()
        .body(
            has(
                "items.command",
                contains(
                    "assembly.convene",
                    "assembly.postpone",
                    "assembly.postpone",
                    "assembly.open")));
  }

  @Test
  void nothingIsChangedOnceItIsClosed() {
    String id = AssemblyFixture.convened(host);
    AssemblyFixture.close(id).then().statusCode(409);
    AssemblyFixture.open(id).then().statusCode(200);

    AssemblyFixture.close(id)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("CLOSED")))
        .body(has("closedAt", notNullValue()))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));

    changed(id, Map.of("timeZone", "Asia/Aqtau")).then().statusCode(409);
    AssemblyFixture.arrives(id, AssemblyFixture.arrival(member.id())).then().statusCode(409);
    AssemblyFixture.gives(member, id, host.id()).then().statusCode(409);
    member.asks().body(AssemblyFixture.motion()).post(ONE + "/motions", id).then().statusCode(409);
  }

  @Test
  void theSecretariatChangesIt() {
    String id = AssemblyFixture.convened(host);

    changed(id, Map.of("host", member.id()))
        .then()
        .statusCode(200)
        .body(has("version", equalTo(2)))
        .body(has("host", equalTo(member.id().toString())));
    Member.secretariatAsks()
        .header("If-Match", "\"1\"")
        .body(Map.of("host", host.id()))
        .patch(ONE, id)
        .then()
        .statusCode(412);
    Member.secretariatAsks().body(Map.of("host", host.id())).patch(ONE, id).then().statusCode(428);
    changed(id, Map.of("startsOn", "2026-09-15"))
        .then()
        .statusCode(400)
        .body(has("errors.code", contains("read-only")));
    changed(UUID.randomUUID().toString(), Map.of("host", host.id())).then().statusCode(404);
  }

  @Test
  void aMotionIsForAnItemOfTheAgendaWhichStays() {
    String id = AssemblyFixture.convened(host);

    member
        .asks()
        .body(AssemblyFixture.motion())
        .post(ONE + "/motions", id)
        .then()
        .statusCode(200)
        .body(has("number", equalTo(1)))
        .body(has("movedBy", equalTo(member.id().toString())));
    Member.secretariatAsks()
        .body(AssemblyFixture.motion())
        .post(ONE + "/motions", id)
        .then()
        .statusCode(200)
        .body(has("number", equalTo(2)))
        .body(has("movedBy", nullValue()));
    member
        .asks()
        .body(with(AssemblyFixture.motion(), "agendaItem", "9"))
        .post(ONE + "/motions", id)
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/agendaItem")));
    changed(id, Map.of("agenda", List.of(AssemblyFixture.item("2", "Budget"))))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("in-use")));
    member
        .asks()
        .get(ONE + "/motions", id)
        .then()
        .body(has("items.number", contains(1, 2)))
        .body(has("items[0].text.en", equalTo("To admit the university.")));
  }

  @Test
  void oneMemberMovesTenThingsAndNoBook() {
    String id = AssemblyFixture.convened(member);
    Map<String, Object> motion = AssemblyFixture.motion();
    IntStream.range(0, 10)
        .forEach(
            each -> member.asks().body(motion).post(ONE + "/motions", id).then().statusCode(200));

    member
        .asks()
        .body(motion)
        .post(ONE + "/motions", id)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("too-many-motions")));
    Member.secretariatAsks()
        .body(
            with(
                motion,
                "text",
                Map.of("en", "a".repeat(8000), "ru", "б".repeat(8000), "kk", "қ".repeat(8000))))
        .post(ONE + "/motions", id)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("texts-too-long")));
    Member.secretariatAsks().body(motion).post(ONE + "/motions", id).then().statusCode(200);
  }

  @Test
  void whatHappenedIsReadInPages() {
    String id = AssemblyFixture.convened(member);
    IntStream.range(0, 3)
        .forEach(
            each ->
                Member.secretariatAsks()
                    .body(AssemblyFixture.motion())
                    .post(ONE + "/motions", id)
                    .then()
                    .statusCode(200));
    Response first = member.asks().queryParam("limit", 2).get(ONE + "/motions", id);
    first.then().statusCode(200).body(has("items.number", contains(1, 2)));

    member
        .asks()
        .queryParam("limit", 2)
        .queryParam("cursor", Json.<String>at(first, "next"))
        .get(ONE + "/motions", id)
        .then()
        .statusCode(200)
        .body(has("items.number", contains(3)))
        .body(has("next", nullValue()));
    member.asks().queryParam("limit", 0).get(ONE + "/motions", id).then().statusCode(400);
    for (String list : List.of("/attendances", "/proxies")) {
      member.asks().queryParam("limit", 0).get(ONE + list, id).then().statusCode(400);
      member
          .asks()
          .queryParam("cursor", Json.<String>at(first, "next"))
          .get(ONE + list, id)
          .then()
          .statusCode(400)
          .body(has("code", equalTo("invalid-cursor")));
    }
  }

  @Test
  void whoComesAndGoesForEverIsStopped() {
    String id = AssemblyFixture.convened(host);
    IntStream.range(0, 30)
        .forEach(
            each -> {
              Response came =
                  member
                      .asks()
                      .body(AssemblyFixture.arrival(member.id()))
                      .post(ONE + "/arrivals", id);
              came.then().statusCode(200);
              member
                  .asks()
                  .body(Map.of("attendanceId", Json.<String>at(came, "id")))
                  .post(ONE + "/departures", id)
                  .then()
                  .statusCode(200);
            });

    member
        .asks()
        .body(AssemblyFixture.arrival(member.id()))
        .post(ONE + "/arrivals", id)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("too-many-arrivals")));
    AssemblyFixture.arrives(id, AssemblyFixture.arrival(member.id())).then().statusCode(200);
  }

  @Test
  void whoGivesAndTakesBackForEverIsStopped() {
    String id = AssemblyFixture.convened(host);
    IntStream.range(0, 30)
        .forEach(
            each -> {
              AssemblyFixture.gives(member, id, host.id()).then().statusCode(200);
              member
                  .asks()
                  .body(Map.of("giver", member.id()))
                  .post(ONE + "/proxy-revocation", id)
                  .then()
                  .statusCode(200);
            });

    AssemblyFixture.gives(member, id, host.id())
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("too-many-proxies")));
  }

  @Test
  void whoHasNoVoteMovesNothing() {
    String id = AssemblyFixture.convened(host);
    member.isSuspended("VOTE");

    member
        .asks()
        .body(AssemblyFixture.motion())
        .post(ONE + "/motions", id)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("suspended")))
        .body(has("effect", equalTo("VOTE")));
    Member.ofNoMembership()
        .asks()
        .body(AssemblyFixture.motion())
        .post(ONE + "/motions", id)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-a-member")));
  }

  @Test
  void whatHappensIsToldToAllMembers() {
    String id = AssemblyFixture.convened(host);
    changed(id, Map.of("timeZone", "Asia/Aqtau")).then().statusCode(200);
    postponed(id, MONTH_LATER).then().statusCode(200);
    AssemblyFixture.gives(member, id, host.id()).then().statusCode(200);
    member.asks().body(AssemblyFixture.motion()).post(ONE + "/motions", id).then().statusCode(200);
    AssemblyFixture.open(id).then().statusCode(200);
    AssemblyFixture.arrives(id, AssemblyFixture.arrival(host.id())).then().statusCode(200);
    AssemblyFixture.close(id).then().statusCode(200);

    List<String> words =
        List.of(
            "convened",
            "updated",
            "postponed",
            "proxies-changed",
            "motion-proposed",
            "opened",
            "attended",
            "closed");
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> about(probe, id).size() >= words.size());
      List<CloudEvent> told = about(probe, id);
      assertEquals(
          words.stream().map(word -> "org.caspian.members.assembly." + word + ".v1").toList(),
          told.stream().map(CloudEvent::type).toList());
      for (CloudEvent message : told) {
        assertEquals("members", message.audience());
        assertEquals(ALL + "/" + id, message.subject());
      }
    }
  }

  private static List<CloudEvent> about(KafkaProbe probe, String id) {
    return probe.read("caspian.members.assembly.v1").stream()
        .filter(message -> message.key().equals(id))
        .toList();
  }

  @Test
  void aListIsNarrowedByItsFilters() {
    Map<String, Object> assembly = AssemblyFixture.assembly(host);
    String first = AssemblyFixture.convened(assembly);
    String second = AssemblyFixture.inSession(host);

    assertShown(Map.of("host", host.id()), first, second);
    assertShown(Map.of("host", host.id(), "state", "IN_SESSION"), second);
    assertShown(Map.of("ordinal", assembly.get("ordinal")), first);
    assertShown(Map.of("number", member.asks().get(ONE, second).path("number")), second);
  }

  private void assertShown(Map<String, Object> filters, String... ids) {
    member
        .asks()
        .queryParams(filters)
        .get(ALL)
        .then()
        .statusCode(200)
        .body(has("items.id", equalTo(List.of(ids))));
  }

  @Test
  void eachCallsItByANameOfItsOwn() {
    String name = "AS-" + UUID.randomUUID();
    String id =
        AssemblyFixture.convened(with(AssemblyFixture.assembly(host), "localReference", name));

    Member.secretariatAsks()
        .body(with(AssemblyFixture.assembly(host), "localReference", name))
        .post(ALL)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")));
    member.asks().get(ONE, id).then().body(has("localReference", nullValue()));
    member
        .asks()
        .body(Map.of("localReference", name))
        .put(ONE + "/local-reference", id)
        .then()
        .statusCode(200)
        .body(has("localReference", equalTo(name)));
    assertShown(Map.of("localReference", name), id);
  }

  private static Response changed(String id, Map<String, Object> patch) {
    String tag = Member.secretariatAsks().get(ONE, id).header("ETag");
    return Member.secretariatAsks()
        .header("If-Match", tag == null ? "\"1\"" : tag)
        .body(patch)
        .patch(ONE, id);
  }

  private static Response postponed(String id, Map<String, Object> body) {
    return Member.secretariatAsks().body(body).post(ONE + "/postponement", id);
  }
}
