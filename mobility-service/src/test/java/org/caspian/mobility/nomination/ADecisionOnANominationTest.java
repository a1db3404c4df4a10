package org.caspian.mobility.nomination;

import static org.caspian.platform.testkit.Json.has;
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
        .body(has("number", matchesPattern("NO-\\d{4}-\\d{5,}-\\d")))
        .body(has("state", equalTo("PENDING")))
        .body(has("version", equalTo(1)))
        .body(has("agreementVersion", equalTo(1)))
        .body(has("sending", equalTo(sending.id().toString())))
        .body(has("receiving", equalTo(receiving.id().toString())))
        .body(has("person.personId", notNullValue()))
        .body(has("person.native.given", equalTo("Айгерім")))
        .body(has("retainUntil", equalTo(Given.TODAY.plusMonths(4).plusYears(6).toString())))
        .body(has("actions", contains("WITHDRAW", "SET_LOCAL_REFERENCE")));
    receiving
        .asks()
        .get("/v1/nominations/{id}", answer.<String>path("id"))
        .then()
        .body(has("person.passportLatin.family", equalTo("Nurlanova")))
        .body(has("actions", contains("ACCEPT", "REJECT", "SET_LOCAL_REFERENCE")));
  }

  @Test
  void yesTakesTheSeatAndPlansTheStay() {
    String nomination = Given.pending(agreement);

    String stay =
        Given.accept(agreement, nomination, 1)
            .then()
            .statusCode(200)
            .body(has("state", equalTo("ACCEPTED")))
            .body(has("version", equalTo(2)))
            .body(has("decidedAt", notNullValue()))
            .extract()
            .path("stayId");

    Given.seats(agreement).then().body(has("held", equalTo(0))).body(has("taken", equalTo(1)));
    sending
        .asks()
        .get("/v1/stays/{id}", stay)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("PLANNED")))
        .body(has("nominationId", equalTo(nomination)))
        .body(has("plannedStart", equalTo(Given.TODAY.toString())));
  }

  @Test
  void noNeedsAReasonAndFreesTheSeat() {
    String nomination = Given.pending(agreement);
    reject(nomination, Map.of("version", 1))
        .then()
        .statusCode(400)
        .body(has("errors.pointer", contains("/reason")));

    reject(nomination, Map.of("version", 1, "reason", "The course is full."))
        .then()
        .statusCode(200)
        .body(has("state", equalTo("REJECTED")))
        .body(has("rejectionReason", equalTo("The course is full.")));

    Given.seats(agreement).then().body(has("free", equalTo(2)));
    University.secretariatAsks()
        .get("/v1/nominations/{id}", nomination)
        .then()
        .body(has("rejectionReason", nullValue()));
  }

  @Test
  void namesTheVersionThatWasRead() {
    String nomination = Given.pending(agreement);

    Given.accept(agreement, nomination, 2)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("stale-version")))
        .body(has("currentVersion", equalTo(1)))
        .body(has("retry", equalTo("after-refetch")));
    reject(nomination, Map.of("version", 3, "reason", "No."))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("stale-version")));
    sending
        .asks()
        .get("/v1/nominations/{id}", nomination)
        .then()
        .body(has("state", equalTo("PENDING")));
  }

  @Test
  void isMadeOnce() {
    String nomination = Given.accepted(agreement);

    reject(nomination, Map.of("version", 2, "reason", "No."))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
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
        .body(has("code", equalTo("not-your-part")));
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
        .body(has("person.personId", notNullValue()))
        .body("person.size()", equalTo(1))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
    University.secretariatAsks()
        .queryParam("agreementId", agreement.id().toString())
        .get("/v1/nominations")
        .then()
        .body(has("items", hasSize(1)))
        .body("items[0].person.size()", equalTo(1));
  }

  private Response reject(String nomination, Map<String, Object> body) {
    return receiving.asks().body(body).post("/v1/nominations/{id}/rejection", nomination);
  }
}
