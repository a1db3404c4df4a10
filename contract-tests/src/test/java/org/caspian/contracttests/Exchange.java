package org.caspian.contracttests;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Json;

/**
 * An agreement that two institutions have approved, with one condition, so that a test can begin
 * with what it is about.
 *
 * @param sending who nominates
 * @param receiving who decides
 * @param agreement its id
 * @param condition the id of its only condition
 */
record Exchange(Caller sending, Caller receiving, UUID agreement, UUID condition) {

  static final String YEAR = "2026/2027";

  static Exchange agreed(Caller sending, Caller receiving, int seats) {
    Response proposed = propose(sending, receiving, seats);
    proposed.then().statusCode(201);
    String agreement = Json.at(proposed, "id");
    Response version = receiving.asking().get("/v1/agreements/" + agreement + "/versions/1");
    receiving
        .asking()
        .body(Map.of("contentHash", version.<String>path("contentHash"), "actor", actor()))
        .post("/v1/agreements/" + agreement + "/versions/1/approvals")
        .then()
        .statusCode(200);
    return new Exchange(
        sending,
        receiving,
        UUID.fromString(agreement),
        UUID.fromString(Json.at(version, "conditions[0].conditionId")));
  }

  /** Proposes as soon as mobility knows both institutions. */
  private static Response propose(Caller sending, Caller receiving, int seats) {
    return Eventually.answered(
        () -> sending.asking().body(proposal(sending, receiving, seats)).post("/v1/agreements"),
        answer -> answer.statusCode() != 422);
  }

  /** What one of the two proposes. */
  static Map<String, Object> proposal(Caller sending, Caller receiving, int seats) {
    return Map.of(
        "parties",
        List.of(
            Map.of("institutionId", sending.institution()),
            Map.of("institutionId", receiving.institution())),
        "conditions",
        List.of(
            Map.of(
                "kind",
                "STUDENT_STUDIES",
                "sending",
                sending.institution(),
                "receiving",
                receiving.institution(),
                "firstAcademicYear",
                YEAR,
                "lastAcademicYear",
                "2028/2029",
                "seatsPerYear",
                seats)),
        "actor",
        actor());
  }

  static Map<String, Object> actor() {
    return Map.of(
        "code", "STAFF-1",
        "position", "Head of the international office",
        "method", "SYSTEM_LOGIN",
        "actedOn", LocalDate.now(ZoneOffset.UTC).toString());
  }

  /** Nominates a student of this code. */
  Response nominate(String code) {
    return nominate(sending.asking(), code);
  }

  /** Nominates a student of this code, with a request of the sending institution. */
  Response nominate(RequestSpecification request, String code) {
    return request
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            Map.of(
                "agreementId",
                agreement,
                "conditionId",
                condition,
                "academicYear",
                YEAR,
                "person",
                Map.of("code", code, "passportLatin", Map.of("family", "Test", "given", "Person")),
                "plannedStart",
                "2027-02-01",
                "plannedEnd",
                "2027-06-30",
                "iscedF",
                "0312",
                "eqfLevel",
                6))
        .post("/v1/nominations");
  }

  /** Accepts a nomination as it was made; the id of the stay that comes of it. */
  String accept(Response nomination) {
    return receiving
        .asking()
        .body(Map.of("version", nomination.<Integer>path("version")))
        .post("/v1/nominations/" + Json.at(nomination, "id") + "/acceptance")
        .then()
        .statusCode(200)
        .extract()
        .path("stayId");
  }
}
