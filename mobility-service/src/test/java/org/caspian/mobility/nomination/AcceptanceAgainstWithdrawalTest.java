package org.caspian.mobility.nomination;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.caspian.mobility.AgreementOf;
import org.caspian.mobility.Given;
import org.caspian.platform.testkit.Parallel;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AcceptanceAgainstWithdrawalTest {

  private AgreementOf agreement;

  @BeforeEach
  void anAgreement() {
    agreement = Given.approved(University.member(), University.member(), 1);
  }

  /** What is accepted first may still be withdrawn; what is withdrawn first is not accepted. */
  @RepeatedTest(5)
  void endsWithdrawnWithTheSeatFreeWhicheverComesFirst() {
    String nomination = Given.pending(agreement);

    List<Response> answers =
        Parallel.send(
            List.of(
                () -> Given.accept(agreement, nomination, 1),
                () -> Given.withdraw(agreement, nomination)));

    answers.get(0).then().statusCode(oneOf(200, 409));
    answers.get(1).then().statusCode(200).body(has("state", equalTo("WITHDRAWN")));
    Given.seats(agreement).then().body(has("free", equalTo(1)));
    agreement
        .sending()
        .asks()
        .queryParam("nominationId", nomination)
        .get("/v1/stays")
        .then()
        .body(
            has(
                "items.state",
                equalTo(answers.get(0).statusCode() == 200 ? List.of("CANCELLED") : List.of())));
  }

  @RepeatedTest(5)
  void ofYesAndNoExactlyOneWins() {
    String nomination = Given.pending(agreement);

    List<Response> answers =
        Parallel.send(
            List.of(
                () -> Given.accept(agreement, nomination, 1),
                () ->
                    agreement
                        .receiving()
                        .asks()
                        .body(Map.of("version", 1, "reason", "Full."))
                        .post("/v1/nominations/{id}/rejection", nomination)));

    assertEquals(List.of(200, 409), answers.stream().map(Response::statusCode).sorted().toList());
    boolean accepted = answers.get(0).statusCode() == 200;
    Given.seats(agreement)
        .then()
        .body(has("held", equalTo(0)))
        .body(has("taken", equalTo(accepted ? 1 : 0)));
    if (accepted) {
      Given.withdraw(agreement, nomination).then().statusCode(200);
    }
  }

  @Test
  void ofArrivalAndWithdrawalExactlyOneWins() {
    String nomination = Given.accepted(agreement);
    String stay = Given.stayOf(agreement, nomination);

    List<Response> answers =
        Parallel.send(
            List.of(
                () ->
                    agreement
                        .receiving()
                        .asks()
                        .body(Map.of("actualStart", Given.TODAY.toString()))
                        .post("/v1/stays/{id}/arrival", stay),
                () -> Given.withdraw(agreement, nomination)));

    assertEquals(List.of(200, 409), answers.stream().map(Response::statusCode).sorted().toList());
    boolean arrived = answers.get(0).statusCode() == 200;
    agreement
        .sending()
        .asks()
        .get("/v1/stays/{id}", stay)
        .then()
        .body(has("state", equalTo(arrived ? "ARRIVED" : "CANCELLED")));
    Given.seats(agreement).then().body(has("taken", equalTo(arrived ? 1 : 0)));
  }
}
