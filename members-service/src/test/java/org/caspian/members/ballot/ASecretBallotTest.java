package org.caspian.members.ballot;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.caspian.members.Member;
import org.caspian.members.assembly.AssemblyFixture;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** Nothing that is stored leads from a member to what it chose. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ASecretBallotTest {

  private final Member one = Member.active();
  private final Member other = Member.active();
  private final Member third = Member.active();

  @Inject DataSource database;

  private String opened() {
    return BallotFixture.opened(secret());
  }

  private Map<String, Object> secret() {
    return BallotFixture.secret(
        BallotFixture.ballot(
            AssemblyFixture.convened(one),
            "CORRESPONDENCE",
            List.of(one.id(), other.id(), third.id())));
  }

  @Test
  void itSaysUntilWhenItIs() {
    Map<String, Object> endless = secret();
    endless.remove("closesAt");

    Member.secretariatAsks()
        .body(endless)
        .post("/v1/ballots")
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/closesAt")))
        .body(has("errors.code", contains("required")));
  }

  @Test
  void itIsNotClosedToSeeHowTheFirstHaveVoted() {
    String ballot = opened();
    BallotFixture.votes(one, ballot, "YES").then().statusCode(200);
    BallotFixture.votes(other, ballot, "YES").then().statusCode(200);

    BallotFixture.close(ballot).then().statusCode(409).body(has("code", equalTo("voting-goes-on")));
    BallotFixture.votes(third, ballot, "NO").then().statusCode(200);
    BallotFixture.close(ballot).then().statusCode(200).body(has("result.counts.no", equalTo(1)));
  }

  @Test
  void withoutAQuorumItKeepsItsCountsToItself() throws SQLException {
    String ballot =
        BallotFixture.opened(
            BallotFixture.under(
                secret(),
                with(BallotFixture.halfOfPaid(), "countsAbstentions", false),
                BallotFixture.moreThanHalfOf("CAST")));
    BallotFixture.votes(one, ballot, "ABSTAIN").then().statusCode(200);
    BallotFixture.votes(other, ballot, "YES").then().statusCode(200);

    closesLater(ballot)
        .body(has("result.outcome", equalTo("NO_QUORUM")))
        .body(has("result.quorum.met", equalTo(false)))
        .body(has("result.quorum.reached", nullValue()))
        .body(has("result.counts", nullValue()))
        .body(has("result.majority", nullValue()));
    assertEquals(
        List.of(),
        rows("select 1 from ballot where id = '%s' and result::text ~ 'abstain'", ballot));
  }

  /** It is closed after its end. */
  private static ValidatableResponse closesLater(String ballot) {
    AtomicReference<Response> closed = new AtomicReference<>();
    TestClock.CLOCK.ahead(Duration.ofSeconds(110), () -> closed.set(BallotFixture.close(ballot)));
    return closed.get().then().statusCode(200);
  }

  @Test
  void itIsKnownThatTheyVotedAndHowManyChoseWhat() {
    String ballot = opened();
    BallotFixture.votes(one, ballot, "YES").then().statusCode(200);
    BallotFixture.votes(other, ballot, "NO").then().statusCode(200);
    BallotFixture.votes(third, ballot, "YES").then().statusCode(200);

    BallotFixture.close(ballot)
        .then()
        .statusCode(200)
        .body(has("result.outcome", equalTo("PASSED")))
        .body(has("result.counts.yes", equalTo(2)))
        .body(has("result.counts.no", equalTo(1)));
    one.asks()
        .get("/v1/ballots/{id}/votes", ballot)
        .then()
        .body(
            has(
                "items.institution",
                containsInAnyOrder(
                    one.id().toString(), other.id().toString(), third.id().toString())))
        .body(has("items.choice", everyItem(nullValue())));
  }

  @Test
  void twoDelegatesHaveOneVote() {
    String ballot = opened();
    BallotFixture.votes(one, ballot, "YES").then().statusCode(200);

    BallotFixture.votes(one, ballot, "NO")
        .then()
        .statusCode(409)
        .body(has("code", equalTo("already-voted")));
    closesLater(ballot)
        .body(has("result.counts.yes", equalTo(1)))
        .body(has("result.counts.no", equalTo(0)));
  }

  /** Two that choose differently leave the same traces, but for what differs anyway. */
  @Test
  void noTableSaysWhoChoseWhat() throws SQLException {
    String ballot = opened();
    keyed(one, ballot, "YES", "a").then().statusCode(200);
    keyed(other, ballot, "NO", "b").then().statusCode(200);

    assertEquals(
        1,
        rows(
                "select distinct body_hash from idempotency where path = '/v1/ballots/%s/votes'",
                ballot)
            .size(),
        "the fingerprints of requests do not tell the choice");
    assertEquals(
        List.of(),
        rows(
            "select convert_from(body, 'UTF8') from idempotency"
                + " where path = '/v1/ballots/%s/votes'"
                + " and convert_from(body, 'UTF8') ~ '\"(YES|NO)\"'",
            ballot));
    assertEquals(
        List.of(),
        rows(
            "select changes::text from history where root_id = '%s' and command = 'ballot.vote'"
                + " and changes::text ~ '\"(YES|NO)\"'",
            ballot));
    assertEquals(
        List.of(),
        rows("select id::text from vote where ballot_id = '%s' and choice is not null", ballot));
    assertEquals(
        List.of("1"),
        rows("select count(*)::text from ballot_box where ballot_id = '%s'", ballot),
        "one row for all choices");
    assertEquals(
        List.of(),
        rows(
            "select message_id::text from outbox where subject = '/v1/ballots/%s' and type like '%%vote%%'",
            ballot));
  }

  /** Whichever choice it is, the row that counts it names the transaction of the last voter. */
  @Test
  void theTransactionOfTheLastVoterNamesNoChoice() throws SQLException {
    String ballot = opened();
    BallotFixture.votes(one, ballot, "YES").then().statusCode(200);
    BallotFixture.votes(other, ballot, "NO").then().statusCode(200);

    assertEquals(
        List.of(other.id().toString()),
        rows(
            "select institution::text from vote join ballot_box using (ballot_id)"
                + " where ballot_id = '%s' and vote.xmin = ballot_box.xmin",
            ballot));
  }

  @Test
  void aRepeatedRequestHasOneEffectWhateverItChooses() {
    String ballot = opened();
    String key = UUID.randomUUID().toString();
    keyed(one, ballot, "YES", key).then().statusCode(200);

    keyed(one, ballot, "NO", key)
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", "true")
        .body(has("choice", nullValue()));
    closesLater(ballot)
        .body(has("result.counts.yes", equalTo(1)))
        .body(has("result.counts.no", equalTo(0)));
  }

  @Test
  void theDatabaseKeepsVotesAsTheyWereCast() {
    String ballot = opened();
    BallotFixture.votes(one, ballot, "YES").then().statusCode(200);

    assertRefused("update vote set cast_by = institution where ballot_id = '%s'", ballot);
    assertRefused("delete from vote where ballot_id = '%s'", ballot);
  }

  private void assertRefused(String sql, String ballot) {
    SQLException refusal = assertThrows(SQLException.class, () -> execute(sql.formatted(ballot)));

    assertTrue(refusal.getMessage().contains("votes are not changed"), refusal.getMessage());
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static Response keyed(Member voter, String ballot, String choice, String key) {
    return voter
        .asks()
        .header("Idempotency-Key", key)
        .body(BallotFixture.vote(choice))
        .post("/v1/ballots/{id}/votes", ballot);
  }

  private List<String> rows(String sql, String ballot) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.formatted(ballot))) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
