package org.caspian.mobility.nomination;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.caspian.mobility.AgreementOf;
import org.caspian.mobility.Given;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ADecisionOnANominationTest {

  private AgreementOf agreement;
  private University sending;
  private University receiving;

  @BeforeEach
  void anAgreement() {
    agreement = Given.approved(University.member(), University.member(), 2);
    sending = agreement.sending();
    receiving = agreement.receiving();
  }

  @Test
  void waitsWhileASeatIsHeld() {
    Response answer = Given.nominate(agreement);

    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith(answer.<String>path("id")))
        .header("ETag", startsWith("\"1."))
        .body("number", matchesPattern("NO-\\d{4}-\\d{5,}-\\d"))
        .body("state", equalTo("PENDING"))
        .body("version", equalTo(1))
        .body("agreementVersion", equalTo(1))
        .body("sending", equalTo(sending.id().toString()))
        .body("receiving", equalTo(receiving.id().toString()))
        .body("person.personId", notNullValue())
        .body("person.native.given", equalTo("Айгерім"))
        .body("retainUntil", equalTo(Given.TODAY.plusMonths(4).plusYears(6).toString()))
        .body("actions", contains("WITHDRAW", "SET_LOCAL_REFERENCE"));
    receiving
        .asks()
        .get("/v1/nominations/{id}", answer.<String>path("id"))
        .then()
        .body("person.passportLatin.family", equalTo("Nurlanova"))
        .body("actions", contains("ACCEPT", "REJECT", "SET_LOCAL_REFERENCE"));
  }

  @Test
  void yesTakesTheSeatAndPlansTheStay() {
    String nomination = Given.pending(agreement);

    String stay =
        Given.accept(agreement, nomination, 1)
            .then()
            .statusCode(200)
            .body("state", equalTo("ACCEPTED"))
            .body("version", equalTo(2))
            .body("decidedAt", notNullValue())
            .extract()
            .path("stayId");

    Given.seats(agreement).then().body("held", equalTo(0)).body("taken", equalTo(1));
    sending
        .asks()
        .get("/v1/stays/{id}", stay)
        .then()
        .statusCode(200)
        .body("state", equalTo("PLANNED"))
        .body("nominationId", equalTo(nomination))
        .body("plannedStart", equalTo(Given.TODAY.toString()));
  }

  @Test
  void noNeedsAReasonAndFreesTheSeat() {
    String nomination = Given.pending(agreement);
    reject(nomination, Map.of("version", 1))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));

    reject(nomination, Map.of("version", 1, "reason", "The course is full."))
        .then()
        .statusCode(200)
        .body("state", equalTo("REJECTED"))
        .body("rejectionReason", equalTo("The course is full."));

    Given.seats(agreement).then().body("free", equalTo(2));
    University.secretariatAsks()
        .get("/v1/nominations/{id}", nomination)
        .then()
        .body("rejectionReason", nullValue());
  }

  @Test
  void namesTheVersionThatWasRead() {
    String nomination = Given.pending(agreement);

    Given.accept(agreement, nomination, 2)
        .then()
        .statusCode(409)
        .body("code", equalTo("stale-version"))
        .body("currentVersion", equalTo(1))
        .body("retry", equalTo("after-refetch"));
    reject(nomination, Map.of("version", 3, "reason", "No."))
        .then()
        .statusCode(409)
        .body("code", equalTo("stale-version"));
    sending.asks().get("/v1/nominations/{id}", nomination).then().body("state", equalTo("PENDING"));
  }

  @Test
  void isMadeOnce() {
    String nomination = Given.accepted(agreement);

    reject(nomination, Map.of("version", 2, "reason", "No."))
        .then()
        .statusCode(409)
        .body("code", equalTo("state-conflict"));
    Given.accept(agreement, nomination, 2).then().statusCode(409);
  }

  @Test
  void isTheReceivingInstitutionsOnly() {
    String nomination = Given.pending(agreement);

    sending
        .asks()
        .body(Map.of("version", 1))
        .post("/v1/nominations/{id}/acceptance", nomination)
        .then()
        .statusCode(403)
        .body("code", equalTo("not-your-part"));
    University.secretariatAsks()
        .body(Map.of("version", 1))
        .post("/v1/nominations/{id}/acceptance", nomination)
        .then()
        .statusCode(403);
    receiving.asks().post("/v1/nominations/{id}/withdrawal", nomination).then().statusCode(403);
  }

  @Test
  void showsTheSecretariatNoNames() {
    String nomination = Given.pending(agreement);

    University.secretariatAsks()
        .get("/v1/nominations/{id}", nomination)
        .then()
        .statusCode(200)
        .body("person.personId", notNullValue())
        .body("person.size()", equalTo(1))
        .body("actions", contains("SET_LOCAL_REFERENCE"));
    University.secretariatAsks()
        .queryParam("agreementId", agreement.id().toString())
        .get("/v1/nominations")
        .then()
        .body("items", hasSize(1))
        .body("items[0].person.size()", equalTo(1));
  }

  private Response reject(String nomination, Map<String, Object> body) {
    return receiving.asks().body(body).post("/v1/nominations/{id}/rejection", nomination);
  }
}
