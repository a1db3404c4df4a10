package org.caspian.mobility.agreement;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.caspian.mobility.AgreementOf;
import org.caspian.mobility.Given;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EqualTermsTest {

  private final University first = University.member();
  private final University second = University.member();

  @Test
  void haveOneHashInWhateverOrderAndSpellingTheyAreSent() {
    String proposal =
        """
        {"parties": [{"institutionId": "%1$s"}, {"institutionId": "%2$s"}],
         "conditions": [{"kind": "STUDENT_STUDIES", "sending": "%1$s", "receiving": "%2$s",
           "iscedF": ["0311", "0312"], "eqfLevels": [6, 7], "seatsPerYear": 5,
           "firstAcademicYear": "2026/2027", "lastAcademicYear": "2027/2028"}],
         "actor": {"code": "R-1", "position": "Rector", "method": "SYSTEM_LOGIN",
           "actedOn": "%3$s"}}
        """;
    String otherwise =
        """
        {"actor":{"actedOn":"%3$s","method":"E_SIGNATURE","position":"Vice-rector","code":"R-9"},
         "localReference":"KZ-1","conditions":[{"lastAcademicYear":"2027/2028",
         "firstAcademicYear":"2026/2027","seatsPerYear":5.0,"eqfLevels":[7.0,6],
         "iscedF":["0312","0311"],"receiving":"%2$s","sending":"%1$s",
         "kind":"STUDENT_STUDIES"}],
         "parties":[{"institutionId":"%2$s"},{"institutionId":"%1$s"}]}
        """;
    Given.proposed(first, second, 1);

    assertEquals(hashOf(proposal), hashOf(otherwise));
    assertNotEquals(hashOf(proposal), hashOf(proposal.replace("\": 5,", "\": 6,")));
  }

  private String hashOf(String proposal) {
    return first
        .asks()
        .body(proposal.formatted(first.id(), second.id(), Given.TODAY))
        .post("/v1/agreements")
        .then()
        .statusCode(201)
        .extract()
        .path("currentVersion.contentHash");
  }

  @Test
  void keepTheirHashAndApprovalsWhenALocalReferenceChanges() {
    AgreementOf agreement = Given.approved(first, second, 5);

    second
        .asks()
        .body(Map.of("localReference", "БДУ-17"))
        .put("/v1/agreements/{id}/local-reference", agreement.id())
        .then()
        .statusCode(200)
        .body(has("localReference", equalTo("БДУ-17")))
        .body(has("version", equalTo(2)))
        .body(has("currentVersion.contentHash", equalTo(agreement.contentHash())))
        .body(has("currentVersion.approvals", hasSize(2)));
    first
        .asks()
        .get("/v1/agreements/{id}", agreement.id())
        .then()
        .body(has("localReference", equalTo(null)));
  }

  @Test
  void areRefusedWithEveryRuleThatTheyBreak() {
    University third = University.unknown();
    Given.proposed(first, second, 1);
    Map<String, Object> condition = Given.condition(first, second, 5);

    first
        .asks()
        .body(
            with(
                Given.proposal(first, second, 5),
                "conditions",
                List.of(
                    condition,
                    condition,
                    with(condition, "receiving", third.id().toString()),
                    with(condition, "receiving", first.id().toString()),
                    with(condition, "lastAcademicYear", Given.academicYear(Given.YEAR - 1)))))
        .post("/v1/agreements")
        .then()
        .statusCode(422)
        .body(has("code", equalTo("rule-violated")))
        .body(
            has(
                "errors.pointer",
                contains(
                    "/conditions/2/receiving",
                    "/conditions/3/receiving",
                    "/conditions/4/lastAcademicYear",
                    "/conditions/1")))
        .body(
            has(
                "errors.code",
                contains(
                    "not-a-party", "same-party", "years-out-of-order", "duplicate-condition")));
  }

  @Test
  void areRefusedInTheirShapeWithEveryPointer() {
    Map<String, Object> condition =
        with(
            with(
                with(Given.condition(first, second, 0), "iscedF", List.of("9999")),
                "eqfLevels",
                List.of(9)),
            "firstAcademicYear",
            "2026/2028");

    first
        .asks()
        .body(
            with(
                with(Given.proposal(first, second, 5), "conditions", List.of(condition)),
                "colour",
                "red"))
        .post("/v1/agreements")
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-body")))
        .body(
            has(
                "errors.pointer",
                containsInAnyOrder(
                    "/colour",
                    "/conditions/0/seatsPerYear",
                    "/conditions/0/iscedF/0",
                    "/conditions/0/eqfLevels/0",
                    "/conditions/0/firstAcademicYear")));
  }
}
