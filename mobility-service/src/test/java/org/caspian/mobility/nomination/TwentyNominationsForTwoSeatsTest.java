package org.caspian.mobility.nomination;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.caspian.mobility.AgreementOf;
import org.caspian.mobility.Given;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.Parallel;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TwentyNominationsForTwoSeatsTest {

  private AgreementOf agreement;

  @BeforeEach
  void anAgreement() {
    agreement = Given.approved(University.member(), University.member(), 2);
  }

  @Test
  void exactlyTwoSucceedAndTheOthersAreToldThatNoSeatIsLeft() {
    Callable<Response> nominate = () -> Given.nominate(agreement);

    List<Response> answers = Parallel.send(Collections.nCopies(20, nominate));

    Map<Integer, Long> byStatus =
        answers.stream()
            .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
    assertEquals(Map.of(201, 2L, 409, 18L), byStatus);
    answers.stream()
        .filter(answer -> answer.statusCode() == 409)
        .forEach(refusal -> refusal.then().body(has("code", equalTo("no-seat-left"))));
    Given.seats(agreement)
        .then()
        .statusCode(200)
        .body(has("capacity", equalTo(2)))
        .body(has("held", equalTo(2)))
        .body(has("taken", equalTo(0)))
        .body(has("free", equalTo(0)));
  }

  @Test
  void aWithdrawalFreesASeatForExactlyOneMore() {
    String nomination = Given.pending(agreement);
    Given.accepted(agreement);
    Given.nominate(agreement).then().statusCode(409);

    Given.withdraw(agreement, nomination).then().statusCode(200);

    Given.nominate(agreement).then().statusCode(201);
    Given.nominate(agreement).then().statusCode(409).body(has("code", equalTo("no-seat-left")));
    Given.seats(agreement).then().body(has("held", equalTo(1))).body(has("taken", equalTo(1)));
  }

  @Test
  void thereAreNoneBeforeTheAgreementIsApproved() {
    AgreementOf proposed = Given.proposed(agreement.sending(), agreement.receiving(), 2);

    Given.seats(proposed)
        .then()
        .statusCode(200)
        .body(has("capacity", equalTo(0)))
        .body(has("free", equalTo(0)));
    proposed.approve().then().statusCode(200);
    Given.seats(proposed).then().body(has("capacity", equalTo(2))).body(has("free", equalTo(2)));
  }

  @Test
  void theSeatsOfAnotherYearAreCountedApart() {
    Given.pending(agreement);
    Given.pending(agreement);

    agreement
        .sending()
        .asks()
        .queryParam("academicYear", Given.academicYear(Given.YEAR + 1))
        .get(
            "/v1/agreements/{id}/conditions/{condition}/seats",
            agreement.id(),
            agreement.conditionId())
        .then()
        .statusCode(200)
        .body(has("capacity", equalTo(2)))
        .body(has("free", equalTo(2)));
  }

  @Test
  void oneKeySentManyTimesMakesOneNomination() {
    Map<String, Object> body = Given.nomination(agreement, Given.newCode());
    Callable<Response> nominate =
        () ->
            agreement
                .sending()
                .asks()
                .header("Idempotency-Key", "season-" + agreement.id())
                .body(body)
                .post("/v1/nominations");

    List<Response> answers = Parallel.send(Collections.nCopies(10, nominate));
    Response again = Parallel.send(List.of(nominate)).getFirst();

    again.then().statusCode(201).header("Idempotency-Replayed", "true");
    answers.forEach(
        answer -> {
          if (answer.statusCode() == 201) {
            assertEquals(again.<String>path("id"), Json.at(answer, "id"));
          } else {
            answer.then().statusCode(409).body(has("code", equalTo("request-in-progress")));
          }
        });
    Given.seats(agreement).then().body(has("held", equalTo(1)));
  }
}
