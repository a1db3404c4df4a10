package org.caspian.mobility;

import static org.caspian.platform.testkit.Bodies.body;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.TestClock;
import org.caspian.platform.testkit.University;

/** What stands before the action of a test, made over the API. */
public final class Given {

  /** Today: what a host confirms has happened. */
  public static final LocalDate TODAY = LocalDate.now(TestClock.CLOCK);

  /** First calendar year of the academic year in which {@link #TODAY} is. */
  public static final int YEAR = TODAY.getMonthValue() >= 8 ? TODAY.getYear() : TODAY.getYear() - 1;

  private static final AtomicInteger STUDENTS = new AtomicInteger();

  private Given() {}

  /** An academic year by its first calendar year. */
  public static String academicYear(int firstYear) {
    return firstYear + "/" + (firstYear + 1);
  }

  /** This academic year. */
  public static String thisYear() {
    return academicYear(YEAR);
  }

  /** The rector has signed today. */
  public static Map<String, Object> actor(String code) {
    return body(
        "code", code, "position", "Rector", "method", "WET_SIGNATURE", "actedOn", TODAY.toString());
  }

  /** A condition: bachelor, two fields, three years from this one. */
  public static Map<String, Object> condition(University sending, University receiving, int seats) {
    return body(
        "kind", "STUDENT_STUDIES",
        "sending", sending.id().toString(),
        "receiving", receiving.id().toString(),
        "iscedF", List.of("0311", "0312"),
        "eqfLevels", List.of(6),
        "firstAcademicYear", thisYear(),
        "lastAcademicYear", academicYear(YEAR + 2),
        "seatsPerYear", seats);
  }

  /** A proposal with one condition, from the first to the second. */
  public static Map<String, Object> proposal(University first, University second, int seats) {
    return body(
        "parties",
            List.of(
                Map.of("institutionId", first.id().toString()),
                Map.of("institutionId", second.id().toString())),
        "conditions", List.of(condition(first, second, seats)),
        "actor", actor("R-1"));
  }

  /** Sends a proposal, again while an institution is not known yet, as the problem says. */
  public static Response propose(University proposer, Map<String, Object> proposal) {
    return University.whenKnown(() -> proposer.asks().body(proposal).post("/v1/agreements"));
  }

  /** An agreement that waits for the second party. */
  public static AgreementOf proposed(University first, University second, int seats) {
    Response answer = propose(first, proposal(first, second, seats));
    answer.then().statusCode(201);
    return new AgreementOf(
        UUID.fromString(Json.at(answer, "id")),
        UUID.fromString(Json.at(answer, "currentVersion.conditions[0].conditionId")),
        Json.at(answer, "currentVersion.contentHash"),
        first,
        second);
  }

  /** An agreement in force. */
  public static AgreementOf approved(University first, University second, int seats) {
    AgreementOf agreement = proposed(first, second, seats);
    agreement.approve().then().statusCode(200);
    return agreement;
  }

  /** A nomination that nothing refuses, of a student of this code. */
  public static Map<String, Object> nomination(AgreementOf agreement, String code) {
    return body(
        "agreementId", agreement.id().toString(),
        "conditionId", agreement.conditionId().toString(),
        "academicYear", thisYear(),
        "person",
            body(
                "code", code,
                "passportLatin", body("family", "Nurlanova", "given", "Aigerim"),
                "native", body("script", "Cyrl", "family", "Нұрланова", "given", "Айгерім")),
        "plannedStart", TODAY.toString(),
        "plannedEnd", TODAY.plusMonths(4).toString(),
        "iscedF", "0312",
        "eqfLevel", 6);
  }

  /** A code that no student of the test run has yet. */
  public static String newCode() {
    return "S-" + STUDENTS.incrementAndGet();
  }

  /** Sends a nomination of a new student. */
  public static Response nominate(AgreementOf agreement) {
    return agreement
        .sending()
        .asks()
        .body(nomination(agreement, newCode()))
        .post("/v1/nominations");
  }

  /** A nomination that waits for its decision. */
  public static String pending(AgreementOf agreement) {
    Response answer = nominate(agreement);
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** An accepted nomination. */
  public static String accepted(AgreementOf agreement) {
    String nomination = pending(agreement);
    accept(agreement, nomination, 1).then().statusCode(200);
    return nomination;
  }

  /** The receiving institution says yes. */
  public static Response accept(AgreementOf agreement, String nomination, long version) {
    return agreement
        .receiving()
        .asks()
        .body(Map.of("version", version))
        .post("/v1/nominations/{id}/acceptance", nomination);
  }

  /** The sending institution takes it back. */
  public static Response withdraw(AgreementOf agreement, String nomination) {
    return agreement.sending().asks().post("/v1/nominations/{id}/withdrawal", nomination);
  }

  /** The stay that came of an accepted nomination. */
  public static String stayOf(AgreementOf agreement, String nomination) {
    return agreement.sending().asks().get("/v1/nominations/{id}", nomination).path("stayId");
  }

  /** The seats of this year, read by the sending institution. */
  public static Response seats(AgreementOf agreement) {
    return agreement
        .sending()
        .asks()
        .queryParam("academicYear", thisYear())
        .get(
            "/v1/agreements/{id}/conditions/{condition}/seats",
            agreement.id(),
            agreement.conditionId());
  }
}
