package org.caspian.members.ballot;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.members.Member;
import org.caspian.members.assembly.AssemblyFixture;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Parallel;
import org.caspian.platform.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** Votes that members cast with their own systems. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class VotingTest {

  private static final String ONE = "/v1/ballots/{id}";

  private final Member one = Member.active();
  private final Member other = Member.active();
  private final Member third = Member.active();

  private List<UUID> all() {
    return List.of(one.id(), other.id(), third.id());
  }

  private String byCorrespondence() {
    return BallotFixture.opened(
        BallotFixture.ballot(AssemblyFixture.convened(one), "CORRESPONDENCE", all()));
  }

  /** The first and the third are there; the second has given its vote to the first. */
  private Map<String, Object> online() {
    String assembly = AssemblyFixture.inSession(one);
    AssemblyFixture.gives(other, assembly, one.id()).then().statusCode(200);
    for (Member member : List.of(one, third)) {
      AssemblyFixture.arrives(assembly, AssemblyFixture.arrival(member.id()))
          .then()
          .statusCode(200);
    }
    return BallotFixture.ballot(assembly, "ONLINE", all());
  }

  @Test
  void twoDelegatesOfOneInstitutionHaveOneVote() {
    String ballot = byCorrespondence();

    assertEquals(
        Map.of(200, 1L, 409, 1L),
        statuses(
            () -> BallotFixture.votes(one, ballot, "YES"),
            () -> BallotFixture.votes(one, ballot, "NO")));

    BallotFixture.votes(one, ballot, "YES")
        .then()
        .statusCode(409)
        .body(has("code", equalTo("already-voted")));
    one.asks().get(ONE + "/votes", ballot).then().body(has("items", hasSize(1)));
  }

  @Test
  void twoDelegatesOfACarrierCastItsProxyOnce() {
    String ballot = BallotFixture.opened(online());

    assertEquals(
        Map.of(200, 1L, 409, 1L),
        statuses(
            () -> BallotFixture.votesFor(one, other.id(), ballot, "YES"),
            () -> BallotFixture.votesFor(one, other.id(), ballot, "NO")));
    BallotFixture.votes(one, ballot, "YES").then().statusCode(200);
    BallotFixture.votes(one, ballot, "YES").then().statusCode(409);
  }

  private static Map<Integer, Long> statuses(Callable<Response> one, Callable<Response> other) {
    return Parallel.send(List.of(one, other)).stream()
        .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
  }

  @Test
  void whoHasAVoteCastsItAndTheOneThatItCarries() {
    String ballot = BallotFixture.opened(online());

    BallotFixture.votesFor(one, other.id(), ballot, "NO")
        .then()
        .statusCode(200)
        .body(has("institution", equalTo(other.id().toString())))
        .body(has("castBy", equalTo(one.id().toString())))
        .body(has("choice", nullValue()));
    // Its vote is with the first.
    BallotFixture.votes(other, ballot, "YES")
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-entitled")));
    BallotFixture.votesFor(third, other.id(), ballot, "YES").then().statusCode(403);
    BallotFixture.votes(Member.active(), ballot, "YES").then().statusCode(403);
    BallotFixture.votes(one, ballot, "YES").then().statusCode(200);
    BallotFixture.votes(third, ballot, "YES").then().statusCode(200);

    one.asks()
        .get(ONE + "/electorate", ballot)
        .then()
        .body(has("present", hasSize(2)))
        .body(has("proxied.giver", contains(other.id().toString())))
        .body(has("proxied.carrier", contains(one.id().toString())));
    BallotFixture.close(ballot)
        .then()
        .statusCode(200)
        .body(has("result.outcome", equalTo("PASSED")))
        .body(has("result.counts.yes", equalTo(2)))
        .body(has("result.counts.no", equalTo(1)));
    third
        .asks()
        .get(ONE + "/votes", ballot)
        .then()
        .body(has("items.choice", contains("NO", "YES", "YES")));
    BallotFixture.votes(third, ballot, "YES").then().statusCode(409);
  }

  @Test
  void theVoteOfAMemberThatWasMergedMeanwhileNobodyCasts() {
    String ballot = BallotFixture.opened(online());
    merged(other, third);

    for (Member caller : List.of(one, third)) {
      BallotFixture.votesFor(caller, other.id(), ballot, "NO")
          .then()
          .statusCode(409)
          .body(has("code", equalTo("institution-merged")))
          .body(has("successorId", equalTo(third.id().toString())))
          .body(has("errors.pointer", contains("/giver")));
    }
    BallotFixture.votes(one, ballot, "YES").then().statusCode(200);
    BallotFixture.votes(third, ballot, "YES").then().statusCode(200);

    // Who had a vote stays written down.
    one.asks()
        .get(ONE + "/electorate", ballot)
        .then()
        .body(has("proxied.giver", contains(other.id().toString())));
    BallotFixture.close(ballot)
        .then()
        .statusCode(200)
        .body(has("result.counts.yes", equalTo(2)))
        .body(has("result.counts.no", equalTo(0)));
  }

  @Test
  void whatAMergedMemberCarriedItsSuccessorDoesNotCast() {
    String ballot = BallotFixture.opened(online());
    merged(one, third);

    BallotFixture.votesFor(third, other.id(), ballot, "NO")
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-entitled")));
  }

  @Test
  void itIsOverWhenAllWhoCanVoteHaveThoughOthersWereMerged() {
    String ballot = BallotFixture.opened(BallotFixture.secret(online()));
    merged(one, third);
    BallotFixture.close(ballot).then().statusCode(409).body(has("code", equalTo("voting-goes-on")));
    Member.secretariatAsks().get(ONE, ballot).then().body(has("actions", not(hasItem("CLOSE"))));

    BallotFixture.votes(third, ballot, "YES").then().statusCode(200);

    // One was merged, and the other had given its vote to it.
    Member.secretariatAsks().get(ONE, ballot).then().body(has("actions", hasItem("CLOSE")));
    BallotFixture.close(ballot).then().statusCode(200);
  }

  private static void merged(Member old, Member successor) {
    Member.secretariatAsks()
        .body(Map.of("successorId", successor.id(), "reason", "Government decree 42"))
        .post("/v1/institutions/{id}/merger", old.id())
        .then()
        .statusCode(200);
  }

  @Test
  void nobodyLearnsHowOthersVoteWhileTheyDo() {
    String ballot = byCorrespondence();
    BallotFixture.votes(one, ballot, "YES").then().statusCode(200);

    other
        .asks()
        .get(ONE + "/votes", ballot)
        .then()
        .body(has("items.institution", contains(one.id().toString())))
        .body(has("items[0].choice", nullValue()));
    other
        .asks()
        .get(ONE, ballot)
        .then()
        .body(has("result", nullValue()))
        .body(has("actions", hasItem("VOTE")));
    String history = other.asks().get(ONE + "/history", ballot).asString();
    assertFalse(history.contains("\"YES\""), history);
  }

  @Test
  void whoWasSuspendedBeforeHasNoVote() {
    other.isSuspended("VOTE");
    String ballot = byCorrespondence();

    BallotFixture.votes(other, ballot, "YES")
        .then()
        .statusCode(403)
        .body(has("code", equalTo("suspended")))
        .body(has("effect", equalTo("VOTE")));
    other.asks().get(ONE, ballot).then().body(has("actions", not(hasItem("VOTE"))));
    other.isReinstated();
    BallotFixture.votes(other, ballot, "YES")
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-entitled")));
  }

  @Test
  void whoHadAVoteWhenItWasOpenedKeepsIt() {
    String ballot = byCorrespondence();
    other.isSuspended("VOTE");

    BallotFixture.votes(other, ballot, "YES").then().statusCode(200);
  }

  @Test
  void votesAreCastUntilTheDeadlineAndCountedThen() {
    Instant deadline = TestClock.CLOCK.instant().plusSeconds(100);
    String ballot =
        BallotFixture.opened(
            with(
                BallotFixture.ballot(AssemblyFixture.convened(one), "CORRESPONDENCE", all()),
                "closesAt",
                deadline.toString()));
    BallotFixture.votes(one, ballot, "ABSTAIN").then().statusCode(200);

    BallotFixture.close(ballot).then().statusCode(409).body(has("code", equalTo("voting-goes-on")));
    TestClock.CLOCK.ahead(
        Duration.ofSeconds(110),
        () -> {
          BallotFixture.votes(other, ballot, "YES")
              .then()
              .statusCode(409)
              .body(has("code", equalTo("voting-over")));
          BallotFixture.close(ballot)
              .then()
              .statusCode(200)
              .body(has("result.outcome", equalTo("REJECTED")))
              .body(has("result.majority.of", equalTo(0)));
        });
  }

  @Test
  void byCorrespondenceTooFewVotesDecideNothing() {
    Map<String, Object> ballot =
        BallotFixture.under(
            BallotFixture.ballot(AssemblyFixture.convened(one), "CORRESPONDENCE", all()),
            BallotFixture.halfOfPaid(),
            BallotFixture.moreThanHalfOf("CAST"));
    String id = BallotFixture.opened(ballot);
    BallotFixture.votes(one, id, "YES").then().statusCode(200);

    BallotFixture.close(id, BallotFixture.counted(3, 0, 0))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("not-in-a-room")));
    BallotFixture.close(id)
        .then()
        .statusCode(200)
        .body(has("result.outcome", equalTo("NO_QUORUM")))
        .body(has("result.quorum.reached", equalTo(1)))
        .body(has("result.quorum.of", equalTo(3)));
  }

  @Test
  void allMembersAreAskedWhereNobodyIsNamed() {
    // It is registered when its id is first asked for, and has to be there before the opening.
    assertNotNull(third.id());
    String ballot =
        BallotFixture.opened(BallotFixture.ballot(AssemblyFixture.convened(one), "CORRESPONDENCE"));

    BallotFixture.votes(third, ballot, "YES").then().statusCode(200);
    BallotFixture.votes(Member.ofNoMembership(), ballot, "YES")
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-a-member")));
  }

  @Test
  void allVotesThatComeAtOnceAreCounted() {
    List<Member> members = Stream.generate(Member::active).limit(16).toList();
    String ballot =
        BallotFixture.opened(
            BallotFixture.secret(
                BallotFixture.ballot(
                    AssemblyFixture.convened(one),
                    "CORRESPONDENCE",
                    members.stream().map(Member::id).toList())));

    List<Response> answers =
        Parallel.send(
            members.stream()
                .<Callable<Response>>map(member -> () -> BallotFixture.votes(member, ballot, "YES"))
                .toList());

    assertEquals(List.of(200), answers.stream().map(Response::statusCode).distinct().toList());
    BallotFixture.close(ballot).then().body(has("result.counts.yes", equalTo(16)));
  }
}
