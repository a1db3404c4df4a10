package org.caspian.members.membership;

import static org.caspian.platform.testkit.Bodies.body;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.TestClock;

/** Memberships as tests need them, made over the API. */
public final class MembershipFixture {

  static final String ALL = "/v1/memberships";
  static final String ONE = ALL + "/{id}";

  private MembershipFixture() {}

  /** Today at the association. */
  public static LocalDate today() {
    return LocalDate.ofInstant(TestClock.CLOCK.instant(), ZoneId.of("Europe/Astrakhan"));
  }

  /** A draft with no more than it needs. */
  public static Map<String, Object> empty(UUID institution) {
    return body("institution", institution, "category", "FULL");
  }

  /** An application that can be handed in. */
  public static Map<String, Object> complete(UUID institution) {
    return body(
        "institution",
        institution,
        "category",
        "FULL",
        "motivation",
        Map.of("en", "We teach the sea."),
        "letter",
        body("reference", "17-R", "signedOn", "2026-09-14"),
        "charter",
        body("language", "en", "acceptedOn", "2026-09-14"),
        "checklist",
        Stream.of(MembershipCriterion.values())
            .map(criterion -> body("criterion", criterion.name(), "evidence", "Licence KZ 42"))
            .toList());
  }

  /** A patch that makes a draft complete. */
  static Map<String, Object> completing() {
    Map<String, Object> patch = complete(UUID.randomUUID());
    patch.remove("institution");
    return patch;
  }

  /** The id of a new draft. */
  public static String draft(Member applicant, Map<String, Object> application) {
    Response answer = applicant.asks().body(application).post(ALL);
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** The id of a new draft that can be handed in. */
  public static String draft(Member applicant) {
    return draft(applicant, complete(applicant.id()));
  }

  /** The id of a new application that was handed in. */
  public static String submitted(Member applicant, Map<String, Object> application) {
    String id = draft(applicant, application);
    applicant.asks().post(ONE + "/submission", id).then().statusCode(200);
    return id;
  }

  /** The id of a new application that was handed in and that another member speaks for. */
  public static String endorsed(Member applicant, Map<String, Object> application) {
    String id = submitted(applicant, application);
    Member.active().asks().post(ONE + "/endorsement", id).then().statusCode(200);
    return id;
  }

  /** The id of a new application that the assembly has to decide. */
  public static String nominated(Member applicant, Map<String, Object> application) {
    String id = endorsed(applicant, application);
    Member.secretariatAsks()
        .body(nomination(Member.active().id()))
        .post(ONE + "/nomination", id)
        .then()
        .statusCode(200);
    return id;
  }

  /** The same, of an application for full membership. */
  public static String nominated(Member applicant) {
    return nominated(applicant, complete(applicant.id()));
  }

  /** The id of a new membership of an institution that has applied for it. */
  public static String admitted(Member applicant, Map<String, Object> application, LocalDate from) {
    String id = nominated(applicant, application);
    Member.secretariatAsks()
        .body(admission(from))
        .post(ONE + "/admission", id)
        .then()
        .statusCode(200);
    return id;
  }

  /** The id of the membership that a member was taken over with. */
  public static String takenOver(Member member) {
    Response answer = member.asks().queryParam("institution", member.id()).get(ALL);
    answer.then().statusCode(200);
    return Json.at(answer, "items[0].id");
  }

  /** That somebody of this institution proposes it. */
  public static Map<String, Object> nomination(UUID institution) {
    return body("nominator", body("institution", institution, "code", "P-7"));
  }

  /** That the assembly has admitted it. */
  public static Map<String, Object> admission(LocalDate from) {
    return body("resolutionId", UUID.randomUUID(), "from", from.toString());
  }

  /** That the assembly has made it one of another kind. */
  public static Map<String, Object> categoryChange(String category, LocalDate from) {
    return body("category", category, "resolutionId", UUID.randomUUID(), "from", from.toString());
  }

  /** That the assembly has removed it. */
  public static Map<String, Object> removal(LocalDate last) {
    return body(
        "resolutionId", UUID.randomUUID(), "to", last.toString(), "reason", "Two years unpaid.");
  }

  /** That it leaves. */
  public static Map<String, Object> resignation(LocalDate last) {
    return body("to", last.toString());
  }

  /** A member that was taken over leaves. */
  public static void leaves(Member member, LocalDate last) {
    member
        .asks()
        .body(resignation(last))
        .post(ONE + "/resignation", takenOver(member))
        .then()
        .statusCode(200);
  }

  /** What the secretariat reads of an institution. */
  static Response institution(Member member) {
    return Member.secretariatAsks().get("/v1/institutions/{id}", member.id());
  }
}
