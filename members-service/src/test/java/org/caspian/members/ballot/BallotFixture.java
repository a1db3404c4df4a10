package org.caspian.members.ballot;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.TestClock;

/** Ballots as tests need them, made over the API. */
public final class BallotFixture {

  private BallotFixture() {}

  /** A quorum of a half of those that have a vote. */
  public static Map<String, Object> halfOfPaid() {
    return with(
        with(noQuorum(), "base", "GOOD_STANDING"),
        "fraction",
        body("numerator", 1, "denominator", 2));
  }

  /** No quorum. */
  public static Map<String, Object> noQuorum() {
    return body(
        "base",
        "NONE",
        "comparison",
        "AT_LEAST",
        "countsProxies",
        false,
        "countsAbstentions",
        true);
  }

  /** More than a half of a base. */
  public static Map<String, Object> moreThanHalfOf(String base) {
    return body(
        "base",
        base,
        "comparison",
        "MORE_THAN",
        "fraction",
        body("numerator", 1, "denominator", 2));
  }

  /** An open ballot of some members, with a simple majority and no quorum. */
  public static Map<String, Object> ballot(String assembly, String mode, List<UUID> electorate) {
    return with(ballot(assembly, mode), "electorate", electorate);
  }

  /** An open ballot of all members, with a simple majority and no quorum. */
  public static Map<String, Object> ballot(String assembly, String mode) {
    return body(
        "assemblyId",
        assembly,
        "question",
        body("en", "Is the budget approved?"),
        "subject",
        body("kind", "OTHER"),
        "mode",
        mode,
        "secrecy",
        "OPEN",
        "rule",
        body("quorum", noQuorum(), "majority", moreThanHalfOf("YES_AND_NO")));
  }

  /** The same in secret, for the next hundred seconds. */
  public static Map<String, Object> secret(Map<String, Object> ballot) {
    return with(
        with(ballot, "secrecy", "SECRET"),
        "closesAt",
        TestClock.CLOCK.instant().plusSeconds(100).toString());
  }

  /** The same with another rule. */
  public static Map<String, Object> under(
      Map<String, Object> ballot, Map<String, Object> quorum, Map<String, Object> majority) {
    return with(ballot, "rule", body("quorum", quorum, "majority", majority));
  }

  /** The id of a new one. */
  public static String created(Map<String, Object> ballot) {
    Response answer = Member.secretariatAsks().body(ballot).post("/v1/ballots");
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** The id of a new one that is open. */
  public static String opened(Map<String, Object> ballot) {
    String id = created(ballot);
    open(id).then().statusCode(200);
    return id;
  }

  /** The secretariat opens it. */
  public static Response open(String id) {
    return Member.secretariatAsks().post("/v1/ballots/{id}/opening", id);
  }

  /** The secretariat closes it; nothing was counted in a room. */
  public static Response close(String id) {
    return close(id, Map.of());
  }

  /** The secretariat closes it. */
  public static Response close(String id, Map<String, Object> body) {
    return Member.secretariatAsks().body(body).post("/v1/ballots/{id}/closing", id);
  }

  /** What was counted in the room. */
  public static Map<String, Object> counted(int yes, int no, int abstain) {
    return body("counts", body("yes", yes, "no", no, "abstain", abstain), "minutes", minutes());
  }

  /** The minutes of an assembly. */
  public static Map<String, Object> minutes() {
    return body("number", "GA-28/3", "signedOn", "2026-09-16");
  }

  /** A vote of the caller itself. */
  public static Map<String, Object> vote(String choice) {
    return body(
        "choice",
        choice,
        "actor",
        body(
            "code",
            "E-1",
            "position",
            "Rector",
            "method",
            "SYSTEM_LOGIN",
            "actedOn",
            "2026-11-27"));
  }

  /** A member votes. */
  public static Response votes(Member voter, String id, String choice) {
    return voter.asks().body(vote(choice)).post("/v1/ballots/{id}/votes", id);
  }

  /** A member votes for another one whose proxy it carries. */
  public static Response votesFor(Member carrier, UUID giver, String id, String choice) {
    return carrier
        .asks()
        .body(with(vote(choice), "giver", giver))
        .post("/v1/ballots/{id}/votes", id);
  }
}
