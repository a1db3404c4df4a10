package org.caspian.members.office;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.members.Member;
import org.caspian.members.assembly.AssemblyFixture;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.members.resolution.ResolutionFixture;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Parallel;
import org.caspian.platform.testkit.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class AnOfficeTest {

  private static final String ALL = "/v1/offices";
  private static final String ONE = ALL + "/{id}";

  private final Member one = Member.active();
  private final Member other = Member.active();

  @Test
  void aTermEndsWithTheClosingOfAnAssemblyHoweverLateThatIs() {
    String assembly = AssemblyFixture.convened(one);
    String office = OfficeFixture.made(OfficeFixture.office(1));
    OfficeFixture.takes(
            office, with(OfficeFixture.term(one.id(), "2026-09-16"), "endsWithAssembly", assembly))
        .then()
        .statusCode(200)
        .body(has("holdings[0].to", nullValue()));
    Member.secretariatAsks()
        .body(Map.of("startsOn", "2028-05-11", "endsOn", "2028-05-12", "reason", "Floods."))
        .post("/v1/assemblies/{id}/postponement", assembly)
        .then()
        .statusCode(200);
    one.asks().get(ONE, office).then().body(has("holdings[0].to", nullValue()));

    AssemblyFixture.open(assembly).then().statusCode(200);
    AssemblyFixture.close(assembly).then().statusCode(200);

    String today = LocalDate.now(TestClock.CLOCK.withZone(ZoneId.of("Asia/Atyrau"))).toString();
    one.asks().get(ONE, office).then().body(has("holdings[0].to", equalTo(today)));
    OfficeFixture.takes(office, OfficeFixture.term(other.id(), today)).then().statusCode(200);
    one.asks()
        .get(ONE + "/history", office)
        .then()
        .body(
            has(
                "items.command",
                contains("office.create", "office.take", "office.endTerm", "office.take")));
    OfficeFixture.takes(
            OfficeFixture.made(OfficeFixture.office(1)),
            with(OfficeFixture.term(one.id(), "2026-09-16"), "endsWithAssembly", assembly))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/endsWithAssembly")));
    assertTold(office, "created", "taken", "ended", "taken");
  }

  @Test
  void aSeatIsHeldByOneAtATime() {
    String office = OfficeFixture.made(OfficeFixture.office(1));

    assertEquals(
        Map.of(200, 1L, 409, 1L),
        Parallel.send(
                List.<Callable<Response>>of(
                    () -> OfficeFixture.takes(office, OfficeFixture.term(one.id(), "2026-09-16")),
                    () ->
                        OfficeFixture.takes(office, OfficeFixture.term(other.id(), "2026-09-17"))))
            .stream()
            .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting())));

    OfficeFixture.takes(office, OfficeFixture.term(one.id(), "2027-09-16"))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("no-free-seat")));
  }

  @Test
  void anOfficeOfTwoSeatsIsHeldByTwo() {
    String office = OfficeFixture.made(OfficeFixture.office(2));
    OfficeFixture.takes(office, OfficeFixture.term(one.id(), "2026-09-16"));

    OfficeFixture.takes(office, OfficeFixture.term(other.id(), "2026-09-17"))
        .then()
        .statusCode(200)
        .body(has("holdings.seat", contains(1, 2)));
  }

  @Test
  void theSeatOfWhoLaysItDownIsFree() {
    String office = OfficeFixture.held(one);
    Map<String, Object> end = OfficeFixture.end(office, "2026-11-01");

    ends(office, end)
        .then()
        .statusCode(200)
        .body(has("holdings[0].to", equalTo("2026-11-01")))
        .body(has("version", equalTo(3)));
    ends(office, end).then().statusCode(409).body(has("code", equalTo("state-conflict")));
    ends(office, with(end, "holdingId", UUID.randomUUID()))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/holdingId")));
    OfficeFixture.takes(office, OfficeFixture.term(other.id(), "2026-11-01"))
        .then()
        .statusCode(200)
        .body(has("holdings.seat", contains(1, 1)));
  }

  private static Response ends(String office, Map<String, Object> end) {
    return Member.secretariatAsks().body(end).post(ONE + "/holding-end", office);
  }

  @Test
  void whoMayHoldNoneHoldsNone() {
    String office = OfficeFixture.made(OfficeFixture.office(1));
    other.isSuspended("OFFICE");

    OfficeFixture.takes(office, OfficeFixture.term(other.id(), "2026-09-16"))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("counterpart-suspended")));
    OfficeFixture.takes(office, OfficeFixture.term(Member.ofNoMembership().id(), "2026-09-16"))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("counterpart-not-a-member")));
  }

  @Test
  void aTermEndsWithTheMembership() {
    String office = OfficeFixture.made(OfficeFixture.office(2));
    Member leaving = Member.active();
    OfficeFixture.takes(office, OfficeFixture.term(leaving.id(), "2026-09-16"))
        .then()
        .statusCode(200);
    OfficeFixture.takes(office, OfficeFixture.term(one.id(), "2026-09-16")).then().statusCode(200);
    LocalDate last = MembershipFixture.today().plusDays(30);

    MembershipFixture.leaves(leaving, last);

    one.asks()
        .get(ONE, office)
        .then()
        .body(has("holdings[0].to", equalTo(last.plusDays(1).toString())))
        .body(has("holdings[1].to", nullValue()));
    one.asks()
        .get(ONE + "/history", office)
        .then()
        .body(has("items[3].command", equalTo("office.endTerm")))
        .body(has("items[3].reason", nullValue()));
    OfficeFixture.takes(office, OfficeFixture.term(other.id(), last.plusDays(1).toString()))
        .then()
        .statusCode(200);
    assertTold(office, "created", "taken", "taken", "ended", "taken");
  }

  @Test
  void whoIsToLeaveHoldsItUntilThen() {
    String office = OfficeFixture.made(OfficeFixture.office(1));
    LocalDate last = MembershipFixture.today().plusDays(30);
    MembershipFixture.leaves(one, last);

    OfficeFixture.takes(office, OfficeFixture.term(one.id(), last.plusDays(1).toString()))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/from")))
        .body(has("errors.code", contains("too-late")));
    OfficeFixture.takes(office, OfficeFixture.term(one.id(), last.toString()))
        .then()
        .statusCode(200)
        .body(has("holdings[0].to", equalTo(last.plusDays(1).toString())));
  }

  @Test
  void aTermEndsWhenTheRegisterHasTheMemberNoMore() {
    String office = OfficeFixture.made(OfficeFixture.office(1));
    OfficeFixture.takes(office, OfficeFixture.term(one.id(), "2026-09-16")).then().statusCode(200);
    Response read = Member.secretariatAsks().get("/v1/institutions/{id}", one.id());

    Member.secretariatAsks()
        .header("If-Match", read.header("ETag"))
        .body(Map.of("membership", "NONE"))
        .patch("/v1/institutions/{id}", one.id())
        .then()
        .statusCode(200);

    String today = MembershipFixture.today().toString();
    other.asks().get(ONE, office).then().body(has("holdings[0].to", equalTo(today)));
    OfficeFixture.takes(office, OfficeFixture.term(other.id(), today)).then().statusCode(200);
  }

  @Test
  void aRemovedMemberHoldsNoneAlsoWhereBothHappenAtOnce() {
    String membership = MembershipFixture.takenOver(one);
    LocalDate yesterday = MembershipFixture.today().minusDays(1);

    assertHoldsNoneThough(
        () ->
            Member.secretariatAsks()
                .body(MembershipFixture.removal(yesterday))
                .post("/v1/memberships/{id}/removal", membership));
  }

  @Test
  void whoIsInTheRegisterNoMoreHoldsNoneAlsoWhereBothHappenAtOnce() {
    Response read = Member.secretariatAsks().get("/v1/institutions/{id}", one.id());

    assertHoldsNoneThough(
        () ->
            Member.secretariatAsks()
                .header("If-Match", read.header("ETag"))
                .body(Map.of("membership", "NONE"))
                .patch("/v1/institutions/{id}", one.id()));
  }

  /** It takes an office while this ends its membership. */
  private void assertHoldsNoneThough(Callable<Response> itsEnd) {
    String office = OfficeFixture.made(OfficeFixture.office(1));

    Parallel.send(
            List.of(
                () -> OfficeFixture.takes(office, OfficeFixture.term(one.id(), "2026-09-16")),
                itsEnd))
        .get(1)
        .then()
        .statusCode(200);

    other
        .asks()
        .get(ONE, office)
        .then()
        .body(has("holdings.to", everyItem(equalTo(MembershipFixture.today().toString()))));
  }

  @Test
  void aTermOfAMergedMemberEndsWithItsSuccessorsMembership() {
    String office = OfficeFixture.made(OfficeFixture.office(1));
    Member merged = Member.active();
    OfficeFixture.takes(office, OfficeFixture.term(merged.id(), "2026-09-16"))
        .then()
        .statusCode(200);
    Member.secretariatAsks()
        .body(Map.of("successorId", one.id(), "reason", "Government decree 42"))
        .post("/v1/institutions/{id}/merger", merged.id())
        .then()
        .statusCode(200);
    one.asks().get(ONE, office).then().body(has("holdings[0].to", nullValue()));
    LocalDate last = MembershipFixture.today().plusDays(30);

    MembershipFixture.leaves(one, last);

    other
        .asks()
        .get(ONE, office)
        .then()
        .body(has("holdings[0].to", equalTo(last.plusDays(1).toString())));
  }

  @Test
  void aTermThatNeverBeganIsInNobodysWay() {
    String office = OfficeFixture.made(OfficeFixture.office(1));
    LocalDate today = MembershipFixture.today();
    OfficeFixture.takes(office, OfficeFixture.term(one.id(), today.plusDays(40).toString()))
        .then()
        .statusCode(200);
    MembershipFixture.leaves(one, today.plusDays(30));

    OfficeFixture.takes(office, OfficeFixture.term(other.id(), today.plusDays(31).toString()))
        .then()
        .statusCode(200);
  }

  @Test
  void aTermRestsOnAResolution() {
    String office = OfficeFixture.made(OfficeFixture.office(1));
    String resolution =
        ResolutionFixture.recorded(ResolutionFixture.resolution(AssemblyFixture.convened(one), 1));
    Map<String, Object> term = OfficeFixture.term(one.id(), "2026-09-16");

    OfficeFixture.takes(office, with(term, "resolutionId", UUID.randomUUID()))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/resolutionId")));
    OfficeFixture.takes(office, with(term, "resolutionId", resolution))
        .then()
        .statusCode(200)
        .body(has("holdings[0].resolutionId", equalTo(resolution)));
  }

  @Test
  void whoHoldsItForTheMemberIsKnownByItsIdAlone() {
    String office = OfficeFixture.made(OfficeFixture.office(2));
    Response taken =
        OfficeFixture.takes(
            office, with(OfficeFixture.term(one.id(), "2026-09-16"), "personCode", "YU-R-17"));
    taken
        .then()
        .statusCode(200)
        .body(has("holdings[0].personId", notNullValue()))
        .body(has("holdings[0].retainUntil", nullValue()));
    String personId = Json.at(taken, "holdings[0].personId");
    OfficeFixture.takes(office, OfficeFixture.term(other.id(), "2026-09-16"))
        .then()
        .statusCode(200)
        .body(has("holdings[1].personId", nullValue()));

    for (Response answer :
        List.of(
            taken,
            other.asks().get(ONE, office),
            one.asks().get(ONE, office),
            Member.secretariatAsks().get(ONE, office))) {
      assertEquals(personId, Json.at(answer, "holdings[0].personId"));
      assertFalse(answer.asString().contains("YU-R-17"), answer.asString());
    }
    for (Response history :
        List.of(
            one.asks().get(ONE + "/history", office),
            Member.secretariatAsks().get(ONE + "/history", office))) {
      assertFalse(history.asString().contains("YU-R-17"), history.asString());
      assertFalse(history.asString().contains(personId), history.asString());
    }
    assertTold(office, "created", "taken", "taken");
    try (KafkaProbe probe = KafkaProbe.open()) {
      about(probe, office)
          .forEach(
              message -> {
                String told = new String(message.value(), StandardCharsets.UTF_8);
                assertFalse(told.contains("YU-R-17") || told.contains(personId), told);
              });
    }
  }

  @Test
  void aPersonIsNamedByACodeOfOneLine() {
    OfficeFixture.takes(
            OfficeFixture.made(OfficeFixture.office(1)),
            with(OfficeFixture.term(one.id(), "2026-09-16"), "personCode", ""))
        .then()
        .statusCode(400)
        .body(has("errors.pointer", contains("/personCode")));
  }

  @Test
  void aLabelIsLatin() {
    Map<String, Object> office = OfficeFixture.office(1);

    Member.secretariatAsks()
        .body(with(office, "name", Map.of("ru", "Президент")))
        .post(ALL)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("required")));
    Member.secretariatAsks()
        .body(with(office, "label", "Президент"))
        .post(ALL)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("not-latin")));
  }

  @Test
  void aListIsNarrowedByItsFilters() {
    String name = "OF-" + UUID.randomUUID();
    Map<String, Object> office = with(OfficeFixture.office(1), "localReference", name);
    Response made = Member.secretariatAsks().body(office).post(ALL);
    made.then()
        .statusCode(201)
        .body(has("number", matchesPattern("OF-\\d{4}-\\d{5}-\\d")))
        .body(has("label", equalTo("President")));
    String id = Json.at(made, "id");
    Member.secretariatAsks()
        .body(office)
        .post(ALL)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")));

    for (Map<String, Object> filters :
        List.<Map<String, Object>>of(
            Map.of("localReference", name),
            Map.of("localReference", name, "body", "PRESIDIUM"),
            Map.of("number", Json.at(made, "number")))) {
      Member.secretariatAsks()
          .queryParams(filters)
          .get(ALL)
          .then()
          .statusCode(200)
          .body(has("items.id", contains(id)));
    }
    Member.secretariatAsks()
        .queryParams(Map.of("localReference", name, "body", "COUNCIL"))
        .get(ALL)
        .then()
        .body(has("items", equalTo(List.of())));
  }

  private static void assertTold(String id, String... words) {
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> about(probe, id).size() >= words.length);
      List<CloudEvent> told = about(probe, id);
      assertEquals(
          Stream.of(words).map(word -> "org.caspian.members.office." + word + ".v1").toList(),
          told.stream().map(CloudEvent::type).toList());
      assertEquals("members", told.getFirst().audience());
      assertEquals(ALL + "/" + id, told.getFirst().subject());
    }
  }

  private static List<CloudEvent> about(KafkaProbe probe, String id) {
    return probe.read("caspian.members.office.v1").stream()
        .filter(message -> message.key().equals(id))
        .toList();
  }

  @Test
  void aTermForWhichALaterDayWasNamedEndsWithItsAssemblyToo() {
    String assembly = AssemblyFixture.convened(one);
    String office = OfficeFixture.made(OfficeFixture.office(1));
    OfficeFixture.takes(
            office, with(OfficeFixture.term(one.id(), "2026-09-16"), "endsWithAssembly", assembly))
        .then()
        .statusCode(200);
    Member.secretariatAsks()
        .body(OfficeFixture.end(office, "2999-01-01"))
        .post(ONE + "/holding-end", office)
        .then()
        .statusCode(200);

    AssemblyFixture.open(assembly).then().statusCode(200);
    AssemblyFixture.close(assembly).then().statusCode(200);

    String today = LocalDate.now(TestClock.CLOCK.withZone(ZoneId.of("Asia/Atyrau"))).toString();
    one.asks().get(ONE, office).then().body(has("holdings[0].to", equalTo(today)));
  }

  @Test
  void whoHoldsItAndWhoFollowsAreToldTogether() {
    String office = OfficeFixture.held(one);
    Member.secretariatAsks()
        .body(OfficeFixture.end(office, "2999-01-01"))
        .post(ONE + "/holding-end", office)
        .then()
        .statusCode(200);

    OfficeFixture.takes(office, OfficeFixture.term(other.id(), "2999-01-01"))
        .then()
        .statusCode(200);

    assertTold(office, "created", "taken", "ended", "taken");
    try (KafkaProbe probe = KafkaProbe.open()) {
      CloudEvent last =
          probe.read("caspian.members.office.v1").stream()
              .filter(message -> message.key().equals(office))
              .toList()
              .getLast();
      assertEquals(
          List.of(one.id().toString(), other.id().toString()),
          JsonPath.from(new String(last.value(), StandardCharsets.UTF_8))
              .getList("holdings.institution"));
    }
  }

  /** Whichever comes first: a term that begins ends, and one that does not is refused. */
  @Test
  void noTermOutlivesTheAssemblyThatIsClosedMeanwhile() {
    String assembly = AssemblyFixture.inSession(one);
    List<String> offices =
        Stream.generate(() -> OfficeFixture.made(OfficeFixture.office(1))).limit(8).toList();

    Parallel.send(
        Stream.concat(
                offices.stream()
                    .<Callable<Response>>map(
                        office ->
                            () ->
                                OfficeFixture.takes(
                                    office,
                                    with(
                                        OfficeFixture.term(one.id(), "2026-09-16"),
                                        "endsWithAssembly",
                                        assembly))),
                Stream.<Callable<Response>>of(() -> AssemblyFixture.close(assembly)))
            .toList());

    one.asks().get("/v1/assemblies/{id}", assembly).then().body(has("state", equalTo("CLOSED")));
    for (String office : offices) {
      List<Object> open =
          one.asks().get(ONE, office).jsonPath().getList("holdings.findAll { it.to == null }");
      assertEquals(List.of(), open);
    }
  }
}
