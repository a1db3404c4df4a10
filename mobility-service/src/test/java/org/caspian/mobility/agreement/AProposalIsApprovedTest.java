package org.caspian.mobility.agreement;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Json.has;
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
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AProposalIsApprovedTest {

  private final University first = University.member();
  private final University second = University.member();

  @Test
  void theProposalIsVersionOneApprovedByItsProposer() {
    Response answer = Given.propose(first, Given.proposal(first, second, 5));

    String id = Json.at(answer, "id");
    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/agreements/" + id))
        .header("ETag", startsWith("\"1."))
        .body(has("number", matchesPattern("CA-\\d{4}-\\d{5,}-\\d")))
        .body(has("state", equalTo("PROPOSED")))
        .body(has("version", equalTo(1)))
        .body(has("approvedVersion", nullValue()))
        .body(has("currentVersion.number", equalTo(1)))
        .body(has("currentVersion.hashScheme", equalTo("caspian-terms-1")))
        .body(has("currentVersion.contentHash", matchesPattern("[0-9a-f]{64}")))
        .body(has("currentVersion.conditions[0].conditionId", notNullValue()))
        .body(has("currentVersion.approvals.institution", contains(first.id().toString())))
        .body(has("currentVersion.approvals[0].actor.code", equalTo("R-1")))
        .body(has("actions", contains("WITHDRAW", "SET_LOCAL_REFERENCE")));
  }

  @Test
  void theOtherPartyApprovesAndItIsInForceWithBothApprovalsOfOneHash() {
    AgreementOf agreement = Given.proposed(first, second, 5);

    agreement
        .approve()
        .then()
        .statusCode(200)
        .body(has("state", equalTo("APPROVED")))
        .body(has("approvedVersion", equalTo(1)))
        .body(has("version", equalTo(2)))
        .body(has("currentVersion.state", equalTo("APPROVED")))
        .body(has("currentVersion.approvals", hasSize(2)))
        .body(
            has(
                "currentVersion.approvals.contentHash",
                everyItem(equalTo(agreement.contentHash()))))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
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
            .body(has("agreementId", equalTo(agreement.id().toString())))
            .body(has("number", equalTo(1)))
            .body(has("contentHash", equalTo(agreement.contentHash())))
            .body(has("actions", contains("APPROVE", "REJECT", "SET_LOCAL_REFERENCE")))
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
        .body(has("items.number", contains(1)))
        .body(has("items[0].state", equalTo("APPROVED")))
        .body(has("next", nullValue()));
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
        .body(has("items", hasSize(2)))
        .body(has("items.institution", contains(first.id().toString(), second.id().toString())))
        .body(has("items[0].actor.code", nullValue()))
        .body(has("items[0].actor.personId", notNullValue()))
        .body(has("items[1].actor.code", equalTo("R-2")))
        .body(has("items[1].actor.position", equalTo("Rector")))
        .body(has("items[1].actor.method", equalTo("WET_SIGNATURE")))
        .body(has("items[1].actor.actedOn", equalTo(Given.TODAY.toString())))
        .body(has("items[1].command", notNullValue()))
        .body(has("items[1].changes", not(empty())));
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
        .body(has("currentVersion.approvals[0].actor.code", equalTo("R-1")))
        .body(has("currentVersion.approvals[1].actor.code", nullValue()))
        .body(has("currentVersion.approvals[1].actor.personId", notNullValue()));
    University.secretariatAsks()
        .get("/v1/agreements/{id}", agreement.id())
        .then()
        .statusCode(200)
        .body(has("currentVersion.approvals.actor.code", everyItem(nullValue())))
        .body(has("currentVersion.approvals.actor.personId", everyItem(notNullValue())));
  }

  @Test
  void theOtherPartyRejectsWithAReason() {
    AgreementOf agreement = Given.proposed(first, second, 5);

    agreement
        .reject("No rooms in the dormitory.")
        .then()
        .statusCode(200)
        .body(has("state", equalTo("REJECTED")))
        .body(has("currentVersion.rejection.reason", equalTo("No rooms in the dormitory.")))
        .body(has("currentVersion.rejection.institution", equalTo(second.id().toString())));
    agreement.approve().then().statusCode(409).body(has("code", equalTo("state-conflict")));
    agreement.withdraw().then().statusCode(409).body(has("code", equalTo("state-conflict")));
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
        .body(has("errors.pointer", contains("/reason")))
        .body(has("errors.code", contains("required")));
  }

  @Test
  void theProposerTakesItBack() {
    AgreementOf agreement = Given.proposed(first, second, 5);

    agreement.withdraw().then().statusCode(200).body(has("state", equalTo("WITHDRAWN")));
    agreement.approve().then().statusCode(409).body(has("code", equalTo("state-conflict")));
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
        .body(has("code", equalTo("not-your-part")));
    University.secretariatAsks()
        .body(body("contentHash", agreement.contentHash(), "actor", Given.actor("R-1")))
        .post("/v1/agreements/{id}/versions/1/approvals", agreement.id())
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
    second
        .asks()
        .body(body("actor", Given.actor("R-2")))
        .post("/v1/agreements/{id}/versions/1/withdrawal", agreement.id())
        .then()
        .statusCode(403)
        .body(has("detail", containsString("withdraw")));
  }
}
