package org.caspian.mobility.stay;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import org.caspian.mobility.AgreementOf;
import org.caspian.mobility.Given;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AConfirmedStayTest {

  private AgreementOf agreement;
  private String nomination;
  private String stay;

  @BeforeEach
  void anAgreement() {
    agreement = Given.approved(University.member(), University.member(), 2);
    nomination = Given.accepted(agreement);
    stay = Given.stayOf(agreement, nomination);
  }

  @Test
  void isConfirmedByTheHostFromArrivalToDeparture() {
    agreement
        .receiving()
        .asks()
        .get("/v1/stays/{id}", stay)
        .then()
        .body(has("actions", contains("CONFIRM_ARRIVAL", "SET_LOCAL_REFERENCE")));

    arrive(Given.TODAY)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("ARRIVED")))
        .body(has("actualStart", equalTo(Given.TODAY.toString())))
        .body(has("actions", contains("CONFIRM_DEPARTURE", "SET_LOCAL_REFERENCE")));
    depart(Given.TODAY)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("DEPARTED")))
        .body(has("version", equalTo(3)))
        .body(has("retainUntil", equalTo(Given.TODAY.plusYears(6).toString())));
    agreement
        .sending()
        .asks()
        .get("/v1/nominations/{id}", nomination)
        .then()
        .body(has("retainUntil", equalTo(Given.TODAY.plusYears(6).toString())))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
  }

  @Test
  void isNotConfirmedByTheHomeInstitution() {
    agreement
        .sending()
        .asks()
        .body(Map.of("actualStart", Given.TODAY.toString()))
        .post("/v1/stays/{id}/arrival", stay)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
  }

  @Test
  void endsTheTimeOfWithdrawalWhenItBegins() {
    arrive(Given.TODAY).then().statusCode(200);

    Given.withdraw(agreement, nomination)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
  }

  @Test
  void isCancelledWhenTheNominationIsWithdrawn() {
    Given.withdraw(agreement, nomination).then().statusCode(200);

    agreement
        .receiving()
        .asks()
        .get("/v1/stays/{id}", stay)
        .then()
        .body(has("state", equalTo("CANCELLED")));
    arrive(Given.TODAY).then().statusCode(409).body(has("code", equalTo("state-conflict")));
    Given.seats(agreement).then().body(has("taken", equalTo(0)));
  }

  @Test
  void hasDaysThatCanBe() {
    depart(Given.TODAY).then().statusCode(409);
    arrive(Given.TODAY.plusDays(2))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/actualStart")))
        .body(has("errors.code", contains("in-the-future")));

    arrive(Given.TODAY).then().statusCode(200);

    depart(Given.TODAY.minusDays(1))
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/actualEnd")))
        .body(has("errors.code", contains("before-arrival")));
  }

  @Test
  void keepsItsHistory() {
    arrive(Given.TODAY).then().statusCode(200);

    agreement
        .sending()
        .asks()
        .get("/v1/stays/{id}/history", stay)
        .then()
        .statusCode(200)
        .body(has("items", hasSize(2)))
        .body(has("items[1].institution", equalTo(agreement.receiving().id().toString())));
  }

  private Response arrive(LocalDate day) {
    return agreement
        .receiving()
        .asks()
        .body(Map.of("actualStart", day.toString()))
        .post("/v1/stays/{id}/arrival", stay);
  }

  private Response depart(LocalDate day) {
    return agreement
        .receiving()
        .asks()
        .body(Map.of("actualEnd", day.toString()))
        .post("/v1/stays/{id}/departure", stay);
  }
}
