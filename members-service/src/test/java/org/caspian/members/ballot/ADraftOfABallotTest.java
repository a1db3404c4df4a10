package org.caspian.members.ballot;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.Member;
import org.caspian.members.assembly.AssemblyFixture;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ADraftOfABallotTest {

  private static final String ONE = "/v1/ballots/{id}";

  private final Member one = Member.active();
  private final Member other = Member.active();

  private String draft() {
    return BallotFixture.created(
        BallotFixture.ballot(
            AssemblyFixture.convened(one), "CORRESPONDENCE", List.of(one.id(), other.id())));
  }

  @Test
  void isChangedInAllThatSaysHowItIsHeld() {
    String ballot = draft();
    String closesAt = TestClock.CLOCK.instant().plusSeconds(3600).toString();

    changed(
            ballot,
            1,
            body(
                "question",
                body("en", "Is the plan approved?"),
                "subject",
                body("kind", "OFFICE"),
                "mode",
                "CORRESPONDENCE",
                "secrecy",
                "SECRET",
                "rule",
                body("quorum", body("base", "MEMBERS", "fraction", half())),
                "electorate",
                List.of(one.id()),
                "closesAt",
                closesAt))
        .then()
        .statusCode(200)
        .body(has("version", equalTo(2)));

    one.asks()
        .get(ONE, ballot)
        .then()
        .body(has("question.en", equalTo("Is the plan approved?")))
        .body(has("subject.kind", equalTo("OFFICE")))
        .body(has("secrecy", equalTo("SECRET")))
        .body(has("rule.quorum.base", equalTo("MEMBERS")))
        .body(has("rule.majority.base", equalTo("YES_AND_NO")))
        .body(has("electorate", contains(one.id().toString())))
        .body(has("state", equalTo("DRAFT")));
    BallotFixture.open(ballot).then().statusCode(200);
    one.asks()
        .get(ONE + "/electorate", ballot)
        .then()
        .body(has("members", contains(one.id().toString())));
    one.asks()
        .get(ONE + "/history", ballot)
        .then()
        .body(has("items.command", contains("ballot.create", "ballot.update", "ballot.open")));
    assertTold(ballot, "created", "updated", "opened");
  }

  @Test
  void thatIsReadAndSentBackIsNotChanged() {
    String ballot = draft();
    Map<String, Object> read = new HashMap<>(shown(ballot).jsonPath().getMap(""));

    changed(ballot, 1, read).then().statusCode(200).body(has("version", equalTo(1)));
  }

  @Test
  void staysOfItsAssembly() {
    String ballot = draft();

    changed(
            ballot,
            1,
            Map.of("assemblyId", AssemblyFixture.convened(one), "motionId", UUID.randomUUID()))
        .then()
        .statusCode(400)
        .body(has("errors.code", contains("read-only", "read-only")));
  }

  @Test
  void keepsThePoliciesOfItsMaking() {
    String ballot = draft();

    changed(ballot, 1, body("secrecy", "SECRET", "subject", body("kind", "ADMISSION")))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/subject/id", "/closesAt")));
    changed(ballot, 1, Map.of("closesAt", "2026-01-01T00:00:00Z"))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("in-the-past")));
    changed(ballot, 1, Map.of("electorate", List.of(one.id(), UUID.randomUUID())))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("institution-unknown")))
        .body(has("errors.pointer", contains("/electorate/1")));
    shown(ballot).then().body(has("version", equalTo(1))).body(has("closesAt", nullValue()));
  }

  @Test
  void isChangedByWhoHasReadIt() {
    String ballot = draft();
    changed(ballot, 1, Map.of("mode", "ROOM")).then().statusCode(200);

    changed(ballot, 1, Map.of("mode", "ONLINE"))
        .then()
        .statusCode(412)
        .body(has("code", equalTo("precondition-failed")));
    Member.secretariatAsks()
        .body(Map.of("mode", "ONLINE"))
        .patch(ONE, ballot)
        .then()
        .statusCode(428);
    Member.secretariatAsks()
        .header("If-Match", "\"1\"")
        .body(Map.of("mode", "ONLINE"))
        .patch(ONE, UUID.randomUUID())
        .then()
        .statusCode(404);
    shown(ballot).then().body(has("mode", equalTo("ROOM")));
  }

  @Test
  void thatWasOpenedStaysAsItIs() {
    String ballot = draft();
    BallotFixture.open(ballot).then().statusCode(200);

    changed(ballot, 2, with(Map.of(), "question", body("en", "Is another plan approved?")))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
    shown(ballot).then().body(has("actions", not(hasItem("UPDATE"))));
  }

  private static Map<String, Object> half() {
    return body("numerator", 1, "denominator", 2);
  }

  private static Response shown(String ballot) {
    return Member.secretariatAsks().get(ONE, ballot);
  }

  private static Response changed(String ballot, int version, Map<String, Object> patch) {
    return Member.secretariatAsks()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch(ONE, ballot);
  }

  private static void assertTold(String id, String... words) {
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> types(probe, id).size() >= words.length);
      assertEquals(
          List.of(words).stream()
              .map(word -> "org.caspian.members.ballot." + word + ".v1")
              .toList(),
          types(probe, id));
    }
  }

  private static List<String> types(KafkaProbe probe, String id) {
    return probe.read("caspian.members.ballot.v1").stream()
        .filter(message -> message.key().equals(id))
        .map(CloudEvent::type)
        .toList();
  }
}
