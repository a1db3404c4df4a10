package org.caspian.members.resolution;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.caspian.members.Member;
import org.caspian.members.assembly.AssemblyFixture;
import org.caspian.members.ballot.BallotFixture;
import org.caspian.members.learning.LearningResourceFixture;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class AResolutionTest {

  private static final String ALL = "/v1/resolutions";
  private static final String ONE = ALL + "/{id}";

  @Inject DataSource database;

  private final Member host = Member.active();
  private final Member member = Member.active();

  @Test
  void anAdmissionTakesEffectFromTheResolution() {
    Member applicant = Member.ofNoMembership();
    UUID membership = UUID.fromString(MembershipFixture.nominated(applicant));
    String assembly = AssemblyFixture.convened(host);
    String ballot = closed(assembly, "ADMISSION", membership, "YES");

    Response recorded =
        ResolutionFixture.records(ResolutionFixture.resolution(assembly, 1, ballot));

    recorded
        .then()
        .statusCode(201)
        .body(has("number", matchesPattern("RE-\\d{4}-\\d{5}-\\d")))
        .body(has("subject.kind", equalTo("ADMISSION")))
        .body(has("subject.id", equalTo(membership.toString())));
    String id = Json.at(recorded, "id");
    assertState(membership, "ACTIVE");
    standing(applicant)
        .body(has("state", equalTo("GOOD")))
        .body(has("membershipId", equalTo(membership.toString())));
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> !about(probe, id).isEmpty());
      String told = new String(about(probe, id).getFirst().value(), StandardCharsets.UTF_8);
      assertEquals(membership.toString(), JsonPath.from(told).getString("subject.id"));
    }
  }

  @Test
  void aRemovalTakesEffectFromTheResolution() {
    Member removed = Member.active();
    UUID membership = UUID.fromString(MembershipFixture.takenOver(removed));
    String assembly = AssemblyFixture.convened(host);
    String ballot = closed(assembly, "REMOVAL", membership, "YES");

    ResolutionFixture.recorded(ResolutionFixture.resolution(assembly, 1, ballot));

    assertState(membership, "REMOVED");
    standing(removed).body(has("state", equalTo("NOT_A_MEMBER")));
    removed
        .asks()
        .body(LearningResourceFixture.course())
        .post("/v1/learning-resources")
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-a-member")));
  }

  @Test
  void whatCannotBePutIntoForceIsNotRecorded() {
    String assembly = AssemblyFixture.convened(host);
    UUID draft = UUID.fromString(MembershipFixture.draft(Member.ofNoMembership()));

    ResolutionFixture.records(
            ResolutionFixture.resolution(
                assembly, 1, closed(assembly, "ADMISSION", UUID.randomUUID(), "YES")))
        .then()
        .statusCode(422)
        .body(has("errors[0].pointer", equalTo("/ballotId")))
        .body(has("errors[0].code", equalTo("membership-unknown")));
    ResolutionFixture.records(
            ResolutionFixture.resolution(assembly, 1, closed(assembly, "ADMISSION", draft, "YES")))
        .then()
        .statusCode(409);
    assertState(draft, "DRAFT");
    host.asks().queryParam("assemblyId", assembly).get(ALL).then().body(has("items", empty()));
  }

  @Test
  void nothingIsAdoptedBeforeItsAssemblyNorBeforeItsBallot() {
    String later =
        AssemblyFixture.convened(
            with(
                with(AssemblyFixture.assembly(host), "startsOn", "2026-09-17"),
                "endsOn",
                "2026-09-18"));
    ResolutionFixture.records(ResolutionFixture.resolution(later, 1))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/adoptedOn")))
        .body(has("errors.code", contains("before-assembly")));

    String assembly = AssemblyFixture.convened(host);
    UUID membership = UUID.fromString(MembershipFixture.nominated(Member.ofNoMembership()));
    Map<String, Object> resolution =
        ResolutionFixture.resolution(assembly, 1, closed(assembly, "ADMISSION", membership, "YES"));
    ResolutionFixture.records(with(resolution, "adoptedOn", "2026-09-16"))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/adoptedOn")))
        .body(has("errors.code", contains("before-ballot")));
    ResolutionFixture.records(
            with(resolution, "adoptedOn", ResolutionFixture.today().plusDays(1).toString()))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("in-future")));
    assertState(membership, "NOMINATED");
    ResolutionFixture.recorded(resolution);
  }

  private static void assertState(UUID membership, String state) {
    Member.secretariatAsks()
        .get("/v1/memberships/{id}", membership)
        .then()
        .statusCode(200)
        .body(has("state", equalTo(state)));
  }

  private static ValidatableResponse standing(Member member) {
    return member.asks().get("/v1/institutions/{id}/standing", member.id()).then().statusCode(200);
  }

  @Test
  void onlyWhatHasPassedIsAdopted() {
    String assembly = AssemblyFixture.convened(host);
    Map<String, Object> resolution = ResolutionFixture.resolution(assembly, 1);
    UUID membership = UUID.fromString(MembershipFixture.nominated(Member.ofNoMembership()));
    String passed = closed(assembly, "ADMISSION", membership, "YES");

    for (Object ballot :
        List.of(
            closed(assembly, "ADMISSION", membership, "NO"),
            BallotFixture.opened(
                BallotFixture.ballot(assembly, "CORRESPONDENCE", List.of(host.id()))),
            closed(AssemblyFixture.convened(host), "ADMISSION", membership, "YES"),
            UUID.randomUUID())) {
      ResolutionFixture.records(with(resolution, "ballotId", ballot))
          .then()
          .statusCode(422)
          .body(has("code", equalTo("ballot-not-passed")));
    }
    ResolutionFixture.recorded(ResolutionFixture.resolution(assembly, 1, passed));
    ResolutionFixture.records(ResolutionFixture.resolution(assembly, 2, passed))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-resolution")));
  }

  @Test
  void byLetterNothingIsDecidedBeforeTheLastVote() throws SQLException {
    String assembly = AssemblyFixture.convened(host);
    UUID membership = UUID.fromString(MembershipFixture.nominated(Member.ofNoMembership()));
    String ballot = closed(assembly, "ADMISSION", membership, "YES");
    openedDaysAgo(3, ballot);
    Map<String, Object> resolution = ResolutionFixture.resolution(assembly, 1, ballot);

    ResolutionFixture.records(
            with(resolution, "adoptedOn", ResolutionFixture.today().minusDays(1).toString()))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/adoptedOn")))
        .body(has("errors.code", contains("before-ballot")));
    assertState(membership, "NOMINATED");
    ResolutionFixture.recorded(resolution);
  }

  private void openedDaysAgo(int days, String ballot) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update ballot set opened_at = opened_at - make_interval(days => ?) where id = ?")) {
      statement.setInt(1, days);
      statement.setObject(2, UUID.fromString(ballot));
      assertEquals(1, statement.executeUpdate());
    }
  }

  @Test
  void whoIsAdmittedAgainBeforeItHasLeftGoesOnAfterItsLastDay() {
    Member leaving = Member.active();
    LocalDate last = ResolutionFixture.today().plusDays(20);
    MembershipFixture.leaves(leaving, last);
    UUID again = UUID.fromString(MembershipFixture.nominated(leaving));
    String assembly = AssemblyFixture.convened(host);

    ResolutionFixture.recorded(
        ResolutionFixture.resolution(assembly, 1, closed(assembly, "ADMISSION", again, "YES")));

    leaving
        .asks()
        .get("/v1/memberships/{id}", again)
        .then()
        .body(has("state", equalTo("ACTIVE")))
        .body(has("from", equalTo(last.plusDays(1).toString())));
  }

  private String closed(String assembly, String kind, UUID membership, String choice) {
    String ballot = opened(assembly, kind, membership);
    BallotFixture.votes(host, ballot, choice).then().statusCode(200);
    BallotFixture.close(ballot).then().statusCode(200);
    return ballot;
  }

  private String opened(String assembly, String kind, UUID membership) {
    return BallotFixture.opened(
        with(
            BallotFixture.ballot(assembly, "CORRESPONDENCE", List.of(host.id())),
            "subject",
            body("kind", kind, "id", membership)));
  }

  @Test
  void eachNumberIsOfOneResolutionOfAnAssembly() {
    String assembly = AssemblyFixture.convened(host);
    String id = ResolutionFixture.recorded(ResolutionFixture.resolution(assembly, 3));

    ResolutionFixture.records(ResolutionFixture.resolution(assembly, 3))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-resolution")))
        .body(has("existingId", equalTo(id)));
    ResolutionFixture.recorded(ResolutionFixture.resolution(AssemblyFixture.convened(host), 3));
  }

  @Test
  void whatIsAgainstTheRulesIsToldAtOnce() {
    Map<String, Object> resolution =
        ResolutionFixture.resolution(AssemblyFixture.convened(host), 1);

    ResolutionFixture.records(
            with(
                with(with(resolution, "authenticLanguage", "kk"), "adoptedOn", "2999-01-01"),
                "followUps",
                List.of(ResolutionFixture.followUp(member.id()))))
        .then()
        .statusCode(422)
        .body(
            has(
                "errors.pointer",
                contains("/authenticLanguage", "/adoptedOn", "/followUps/0/dueOn")))
        .body(has("errors.code", contains("no-text", "in-future", "before-start")));
    Map<String, Object> late = with(ResolutionFixture.followUp(member.id()), "dueOn", "2026-09-15");
    ResolutionFixture.records(
            with(resolution, "followUps", List.of(late, ResolutionFixture.followUp(), late)))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/followUps/0/dueOn", "/followUps/2/dueOn")))
        .body(has("errors.code", contains("before-start", "before-start")));
    ResolutionFixture.records(with(resolution, "assemblyId", UUID.randomUUID()))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/assemblyId")));
    ResolutionFixture.records(
            with(resolution, "followUps", List.of(ResolutionFixture.followUp(UUID.randomUUID()))))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("institution-unknown")));
  }

  @Test
  void oneTextCountsAndTheOthersAreTranslations() {
    String id =
        ResolutionFixture.recorded(ResolutionFixture.resolution(AssemblyFixture.convened(host), 1));

    translated(id, "kk", "Бюджет бекітілсін.")
        .then()
        .statusCode(200)
        .body(has("text.kk", equalTo("Бюджет бекітілсін.")))
        .body(has("text.ru", equalTo("Утвердить бюджет.")))
        .body(has("version", equalTo(2)));
    translated(id, "en", "The budget has been approved.").then().statusCode(200);
    translated(id, "ru", "Отклонить бюджет.")
        .then()
        .statusCode(409)
        .body(has("code", equalTo("authentic-text")));
    member
        .asks()
        .get(ONE, id)
        .then()
        .body(has("authenticLanguage", equalTo("ru")))
        .body(has("text.en", equalTo("The budget has been approved.")))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
    member
        .asks()
        .get(ONE + "/history", id)
        .then()
        .body(
            has(
                "items.command",
                contains("resolution.record", "resolution.translate", "resolution.translate")));
    assertTold(id, "adopted", "translated", "translated");
  }

  private static Response translated(String id, String language, String text) {
    return Member.secretariatAsks()
        .body(Map.of("language", language, "text", text))
        .post(ONE + "/translations", id);
  }

  @Test
  void whoIsAskedSaysWhatBecameOfIt() {
    String id =
        ResolutionFixture.recorded(
            with(
                ResolutionFixture.resolution(AssemblyFixture.convened(host), 1),
                "followUps",
                List.of(ResolutionFixture.followUp(member.id()), ResolutionFixture.followUp())));
    host.asks()
        .get(ONE, id)
        .then()
        .body(has("followUps.state", contains("OPEN", "OPEN")))
        .body(has("followUps[0].dueOn", equalTo("2027-01-31")))
        .body(has("actions", not(hasItem("SETTLE_FOLLOW_UP"))));
    Map<String, Object> done =
        with(ResolutionFixture.settlement(id, "DONE"), "note", "It is on the website.");

    settles(host, id, done).then().statusCode(403).body(has("code", equalTo("not-your-part")));
    settles(member, id, with(done, "state", "OPEN")).then().statusCode(422);
    settles(member, id, with(done, "followUpId", UUID.randomUUID())).then().statusCode(422);
    settles(member, id, done)
        .then()
        .statusCode(200)
        .body(has("followUps[0].state", equalTo("DONE")))
        .body(has("followUps[0].note", equalTo("It is on the website.")))
        .body(has("followUps[0].settledAt", notNullValue()));
    settles(member, id, done).then().statusCode(409).body(has("code", equalTo("state-conflict")));
    String second = Json.at(host.asks().get(ONE, id), "followUps[1].id");
    settles(member, id, with(done, "followUpId", second)).then().statusCode(403);
    Member.secretariatAsks()
        .body(Map.of("followUpId", second, "state", "DROPPED"))
        .post(ONE + "/follow-up-settlement", id)
        .then()
        .statusCode(200);
    assertTold(id, "adopted", "follow-up-settled", "follow-up-settled");
  }

  private static Response settles(Member caller, String id, Map<String, Object> body) {
    return caller.asks().body(body).post(ONE + "/follow-up-settlement", id);
  }

  @Test
  void aListIsNarrowedByItsFilters() {
    String assembly = AssemblyFixture.convened(host);
    String name = "RE-" + UUID.randomUUID();
    String first =
        ResolutionFixture.recorded(
            with(ResolutionFixture.resolution(assembly, 1), "localReference", name));
    String second = ResolutionFixture.recorded(ResolutionFixture.resolution(assembly, 2));

    assertShown(Map.of("assemblyId", assembly), first, second);
    assertShown(Map.of("number", host.asks().get(ONE, second).path("number")), second);
    Member.secretariatAsks()
        .queryParam("localReference", name)
        .get(ALL)
        .then()
        .body(has("items.id", contains(first)));
    host.asks().get(ONE, first).then().body(has("localReference", nullValue()));
  }

  private void assertShown(Map<String, Object> filters, String... ids) {
    host.asks()
        .queryParams(filters)
        .get(ALL)
        .then()
        .statusCode(200)
        .body(has("items.id", equalTo(List.of(ids))));
  }

  private static void assertTold(String id, String... words) {
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> about(probe, id).size() >= words.length);
      List<CloudEvent> told = about(probe, id);
      assertEquals(
          Stream.of(words).map(word -> "org.caspian.members.resolution." + word + ".v1").toList(),
          told.stream().map(CloudEvent::type).toList());
      assertEquals("members", told.getFirst().audience());
      assertEquals(ALL + "/" + id, told.getFirst().subject());
    }
  }

  private static List<CloudEvent> about(KafkaProbe probe, String id) {
    return probe.read("caspian.members.resolution.v1").stream()
        .filter(message -> message.key().equals(id))
        .toList();
  }
}
