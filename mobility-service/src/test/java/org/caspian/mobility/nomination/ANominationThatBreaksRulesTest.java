package org.caspian.mobility.nomination;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.UUID;
import org.caspian.mobility.AgreementOf;
import org.caspian.mobility.Given;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ANominationThatBreaksRulesTest {

  private AgreementOf agreement;
  private Map<String, Object> good;

  @BeforeEach
  void anAgreement() {
    agreement = Given.approved(University.member(), University.member(), 2);
    good = Given.nomination(agreement, Given.newCode());
  }

  @Test
  void mayNotEndADayAfterTheAgreement() {
    LocalDate last = LocalDate.of(Given.YEAR + 3, Month.SEPTEMBER, 30);

    sent(with(good, "plannedEnd", last.plusDays(1).toString()))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("rule-violated")))
        .body(has("errors.pointer", contains("/plannedEnd")))
        .body(has("errors.code", contains("outside-agreement")))
        .body(has("errors[0].params.to", equalTo(last.toString())));
  }

  @ParameterizedTest
  @CsvSource({
    "iscedF, 0313, field-not-admitted",
    "eqfLevel, 7, level-not-admitted",
    "plannedEnd, 2000-01-01, not-after-start",
    "plannedStart, 2000-01-01, outside-academic-year",
    "conditionId, 01a207bd-a9c0-7d2a-9f0e-3b6c51a84d17, not-found"
  })
  void isToldTheRuleAndTheMember(String member, String value, String code) {
    sent(with(good, member, member.equals("eqfLevel") ? Integer.valueOf(value) : value))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/" + member)))
        .body(has("errors.code", contains(code)));
  }

  @Test
  void isToldAllRulesAtOnce() {
    sent(with(
            with(with(good, "academicYear", Given.academicYear(Given.YEAR + 3)), "iscedF", "0111"),
            "eqfLevel",
            8))
        .then()
        .statusCode(422)
        .body(
            has(
                "errors.pointer",
                containsInAnyOrder("/academicYear", "/plannedStart", "/iscedF", "/eqfLevel")))
        .body(has("errors.code", hasItem("year-not-covered")));
  }

  @Test
  void mayNotGoAgainstTheDirection() {
    agreement
        .receiving()
        .asks()
        .body(good)
        .post("/v1/nominations")
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/conditionId")))
        .body(has("errors.code", contains("wrong-direction")));
  }

  @Test
  void needsAnAgreementThatIsApproved() {
    AgreementOf proposed = Given.proposed(agreement.sending(), agreement.receiving(), 2);

    sent(Given.nomination(proposed, Given.newCode()))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/agreementId")))
        .body(has("errors.code", contains("agreement-not-approved")));
  }

  @Test
  void needsAnAgreementThatIsThere() {
    sent(with(good, "agreementId", UUID.randomUUID().toString()))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("rule-violated")))
        .body(has("errors.pointer", contains("/agreementId")))
        .body(has("errors.code", contains("not-found")));
  }

  @Test
  void mayNotNameThePersonTwiceWhileTheFirstIsLive() {
    String first = agreement.sending().asks().body(good).post("/v1/nominations").path("id");

    sent(good)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-nomination")))
        .body(has("existingId", equalTo(first)));

    Given.withdraw(agreement, first).then().statusCode(200);
    sent(good).then().statusCode(201);
  }

  @Test
  void isRefusedInItsShapeWithEveryPointer() {
    sent(body(
            "agreementId", "not-an-id",
            "conditionId", agreement.conditionId().toString(),
            "academicYear", "2026",
            "person", body("code", "", "passportLatin", body()),
            "plannedStart", "tomorrow",
            "plannedEnd", "2027-06-31",
            "iscedF", "03",
            "eqfLevel", "6",
            "state", "ACCEPTED"))
        .then()
        .statusCode(400)
        .body(
            has(
                "errors.pointer",
                containsInAnyOrder(
                    "/agreementId",
                    "/academicYear",
                    "/person/code",
                    "/person/passportLatin/given",
                    "/plannedStart",
                    "/plannedEnd",
                    "/iscedF",
                    "/eqfLevel",
                    "/state")));
  }

  @Test
  void holdsNoSeatWhenItIsRefused() {
    sent(with(good, "eqfLevel", 7)).then().statusCode(422);

    Given.seats(agreement).then().body(has("free", equalTo(2)));
  }

  private Response sent(Map<String, Object> body) {
    return agreement.sending().asks().body(body).post("/v1/nominations");
  }
}
