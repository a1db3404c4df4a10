package org.caspian.mobility.agreement;

import static org.caspian.platform.testkit.Bodies.body;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.caspian.mobility.AgreementOf;
import org.caspian.mobility.Given;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AProposalIsApprovedTest {

  private final University first = University.member();
  private final University second = University.member();

  @Test
  void theProposalIsVersionOneApprovedByItsProposer() {
    Response answer = Given.propose(first, Given.proposal(first, second, 5));

    String id = answer.path("id");
    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/agreements/" + id))
        .header("ETag", startsWith("\"1."))
        .body("number", matchesPattern("CA-\\d{4}-\\d{5,}-\\d"))
        .body("state", equalTo("PROPOSED"))
        .body("version", equalTo(1))
        .body("approvedVersion", nullValue())
        .body("currentVersion.number", equalTo(1))
        .body("currentVersion.hashScheme", equalTo("caspian-terms-1"))
        .body("currentVersion.contentHash", matchesPattern("[0-9a-f]{64}"))
        .body("currentVersion.conditions[0].conditionId", notNullValue())
        .body("currentVersion.approvals.institution", contains(first.id().toString()))
        .body("currentVersion.approvals[0].actor.code", equalTo("R-1"))
        .body("actions", contains("WITHDRAW", "SET_LOCAL_REFERENCE"));
  }

  @Test
  void theOtherPartyApprovesAndItIsInForceWithBothApprovalsOfOneHash() {
    AgreementOf agreement = Given.proposed(first, second, 5);

    agreement
        .approve()
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("approvedVersion", equalTo(1))
        .body("version", equalTo(2))
        .body("currentVersion.state", equalTo("APPROVED"))
        .body("currentVersion.approvals", hasSize(2))
        .body("currentVersion.approvals.contentHash", everyItem(equalTo(agreement.contentHash())))
        .body("actions", contains("SET_LOCAL_REFERENCE"));
  }

  @Test
  void aVersionShowsTheTextThatWasHashed() {
    AgreementOf agreement = Given.proposed(first, second, 5);

    String canonical =
        second
            .asks()
            .get("/v1/agreements/{id}/versions/1", agreement.id())
            .then()
            .statusCode(200)
            .body("agreementId", equalTo(agreement.id().toString()))
            .body("number", equalTo(1))
            .body("contentHash", equalTo(agreement.contentHash()))
            .body("actions", contains("APPROVE", "REJECT", "SET_LOCAL_REFERENCE"))
            .extract()
            .path("canonicalTerms");

    assertEquals(agreement.contentHash(), Sha256.hex(canonical));
  }

  @Test
  void allVersionsAreListed() {
    AgreementOf agreement = Given.approved(first, second, 5);

    second
        .asks()
        .get("/v1/agreements/{id}/versions", agreement.id())
        .then()
        .statusCode(200)
        .body("items.number", contains(1))
        .body("items[0].state", equalTo("APPROVED"))
        .body("next", nullValue());
    second.asks().get("/v1/agreements/{id}/versions/2", agreement.id()).then().statusCode(404);
  }

  @Test
  void theHistorySaysWhoActedInWhichCommand() {
    AgreementOf agreement = Given.approved(first, second, 5);

    second
        .asks()
        .get("/v1/agreements/{id}/history", agreement.id())
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items.institution", contains(first.id().toString(), second.id().toString()))
        .body("items[0].actor.code", nullValue())
        .body("items[0].actor.personId", notNullValue())
        .body("items[1].actor.code", equalTo("R-2"))
        .body("items[1].actor.position", equalTo("Rector"))
        .body("items[1].actor.method", equalTo("WET_SIGNATURE"))
        .body("items[1].actor.actedOn", equalTo(Given.TODAY.toString()))
        .body("items[1].command", notNullValue())
        .body("items[1].changes", not(empty()));
  }

  @Test
  void theHistorySpeaksOfVersionsAndConditionsAsTheAnswersDo() {
    AgreementOf agreement = Given.approved(first, second, 5);

    JsonPath history =
        second
            .asks()
            .get("/v1/agreements/{id}/history", agreement.id())
            .then()
            .extract()
            .jsonPath();

    String ofVersion = "items[0].changes.find { it.part == 'agreementVersion' }.partId";
    String firstYear = "items[0].changes.find { it.field == 'firstAcademicYear' }.after";
    assertEquals("1", history.getString(ofVersion));
    assertTrue(history.getString(firstYear).matches("\\d{4}/\\d{4}"));
    List<String> fields = history.getList("items[0].changes.field");
    for (String internal : List.of("position", "canonicalTerms", "agreementVersion", "audience")) {
      assertFalse(fields.contains(internal), internal);
    }
  }

  @Test
  void aPersonIsNamedByCodeToTheOwnInstitutionOnly() {
    AgreementOf agreement = Given.approved(first, second, 5);

    first
        .asks()
        .get("/v1/agreements/{id}", agreement.id())
        .then()
        .body("currentVersion.approvals[0].actor.code", equalTo("R-1"))
        .body("currentVersion.approvals[1].actor.code", nullValue())
        .body("currentVersion.approvals[1].actor.personId", notNullValue());
    University.secretariatAsks()
        .get("/v1/agreements/{id}", agreement.id())
        .then()
        .statusCode(200)
        .body("currentVersion.approvals.actor.code", everyItem(nullValue()))
        .body("currentVersion.approvals.actor.personId", everyItem(notNullValue()));
  }

  @Test
  void theOtherPartyRejectsWithAReason() {
    AgreementOf agreement = Given.proposed(first, second, 5);

    agreement
        .reject("No rooms in the dormitory.")
        .then()
        .statusCode(200)
        .body("state", equalTo("REJECTED"))
        .body("currentVersion.rejection.reason", equalTo("No rooms in the dormitory."))
        .body("currentVersion.rejection.institution", equalTo(second.id().toString()));
    agreement.approve().then().statusCode(409).body("code", equalTo("state-conflict"));
    agreement.withdraw().then().statusCode(409).body("code", equalTo("state-conflict"));
  }

  @Test
  void aRejectionWithoutReasonIsRefused() {
    AgreementOf agreement = Given.proposed(first, second, 5);

    second
        .asks()
        .body(body("contentHash", agreement.contentHash(), "actor", Given.actor("R-2")))
        .post("/v1/agreements/{id}/versions/1/rejections", agreement.id())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"))
        .body("errors.code", contains("required"));
  }

  @Test
  void theProposerTakesItBack() {
    AgreementOf agreement = Given.proposed(first, second, 5);

    agreement.withdraw().then().statusCode(200).body("state", equalTo("WITHDRAWN"));
    agreement.approve().then().statusCode(409).body("code", equalTo("state-conflict"));
  }

  @Test
  void nobodyDecidesWhatIsAnothersToDecide() {
    AgreementOf agreement = Given.proposed(first, second, 5);

    first
        .asks()
        .body(body("contentHash", agreement.contentHash(), "actor", Given.actor("R-1")))
        .post("/v1/agreements/{id}/versions/1/approvals", agreement.id())
        .then()
        .statusCode(403)
        .body("code", equalTo("not-your-part"));
    University.secretariatAsks()
        .body(body("contentHash", agreement.contentHash(), "actor", Given.actor("R-1")))
        .post("/v1/agreements/{id}/versions/1/approvals", agreement.id())
        .then()
        .statusCode(403)
        .body("code", equalTo("not-your-part"));
    second
        .asks()
        .body(body("actor", Given.actor("R-2")))
        .post("/v1/agreements/{id}/versions/1/withdrawal", agreement.id())
        .then()
        .statusCode(403)
        .body("detail", containsString("withdraw"));
  }
}
