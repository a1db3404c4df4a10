package org.caspian.mobility.directory;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.caspian.mobility.AgreementOf;
import org.caspian.mobility.Given;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AMergedInstitutionTest {

  private final University old = University.member();
  private final University other = University.member();
  private final University successor = University.member();
  private AgreementOf sending;
  private AgreementOf receiving;

  @BeforeEach
  void agreements() {
    sending = Given.approved(old, other, 100);
    receiving = Given.approved(other, old, 100);
  }

  @Test
  void itsSuccessorNominatesUnderItsAgreements() {
    String before = Given.pending(sending);
    merge();

    Response after = Given.nominate(inPlace(sending));

    after
        .then()
        .statusCode(201)
        .body(has("sending", equalTo(old.id().toString())))
        .body(has("person", hasKey("code")));
    successor
        .asks()
        .get("/v1/nominations")
        .then()
        .body(has("items.id", contains(before, Json.<String>at(after, "id"))));
    Given.withdraw(inPlace(sending), before).then().statusCode(200);
  }

  @Test
  void itsSuccessorDecidesWhatIsPendingAndGoesOnWithWhatRuns() {
    String pending = Given.pending(receiving);
    String running = Given.accepted(receiving);
    merge();

    Given.accept(inPlaceOfReceiver(receiving), pending, 1).then().statusCode(200);
    successor
        .asks()
        .body("{\"actualStart\": \"" + Given.TODAY + "\"}")
        .post("/v1/stays/{id}/arrival", Given.stayOf(receiving, running))
        .then()
        .statusCode(200);
    successor.asks().queryParam("partner", other.id()).get("/v1/stays").then().statusCode(200);
  }

  @Test
  void itsSuccessorFindsItsAgreementsByTheOtherParty() {
    AgreementOf elsewhere = Given.approved(old, University.member(), 1);
    merge();

    successor
        .asks()
        .queryParam("partner", other.id())
        .get("/v1/agreements")
        .then()
        .body(has("items.id", hasItem(sending.id().toString())))
        .body(has("items.id", hasItem(receiving.id().toString())))
        .body(has("items.id", not(hasItem(elsewhere.id().toString()))));
    successor
        .asks()
        .queryParam("partner", old.id())
        .get("/v1/agreements")
        .then()
        .body(has("items", empty()));
  }

  @Test
  void itsSuccessorApprovesInItsNameWhatWasProposedToIt() {
    AgreementOf proposed = Given.proposed(other, old, 1);
    merge();

    inPlaceOfReceiver(proposed)
        .approve()
        .then()
        .statusCode(200)
        .body(has("state", equalTo("APPROVED")));
    successor
        .asks()
        .get("/v1/agreements/{id}", proposed.id())
        .then()
        .body(has("currentVersion.approvals[1].institution", equalTo(old.id().toString())))
        .body(has("currentVersion.approvals[1].actor", hasKey("code")));
    String personId =
        Json.at(
            successor.asks().get("/v1/agreements/{id}", proposed.id()),
            "currentVersion.approvals[1].actor.personId");
    successor
        .asks()
        .get("/v1/agreements/{id}/history", proposed.id())
        .then()
        .body(has("items[1].actor.personId", equalTo(personId)));
    old.asks()
        .get("/v1/agreements/{id}", proposed.id())
        .then()
        .body(has("currentVersion.approvals[1].actor", not(hasKey("code"))));
  }

  @Test
  void itsSuccessorTakesBackWhatItWasProposedByItself() {
    AgreementOf proposed = Given.proposed(old, successor, 1);
    merge();

    Response withdrawn =
        successor
            .asks()
            .body(Map.of("actor", Given.actor("7"), "reason", "We are one now."))
            .post("/v1/agreements/{id}/versions/1/withdrawal", proposed.id());

    withdrawn
        .then()
        .statusCode(200)
        .body(has("currentVersion.withdrawal.institution", equalTo(old.id().toString())));
  }

  @Test
  void itsSuccessorNominatesNobodyToItself() {
    AgreementOf between = Given.approved(old, successor, 5);
    String pending = Given.pending(between);
    merge();

    Given.nominate(inPlace(between))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("own-condition")));
    Given.accept(between, pending, 1)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
    successor
        .asks()
        .get("/v1/nominations/{id}", pending)
        .then()
        .body(has("actions", contains("WITHDRAW", "SET_LOCAL_REFERENCE")));
    Given.withdraw(inPlace(between), pending).then().statusCode(200);
  }

  @Test
  void othersGoOnWithItAsItsSuccessorStands() {
    merge();
    Given.nominate(receiving).then().statusCode(201);

    successor.isSuspended("NEW_NOMINATIONS");

    Await.asserted(
        "the suspension has arrived",
        () ->
            Given.nominate(receiving)
                .then()
                .statusCode(422)
                .body(has("code", equalTo("counterpart-suspended"))));
  }

  @Test
  void isNamedInNothingNew() {
    merge();

    refusedAsMerged(other.asks().body(Given.proposal(other, old, 1)).post("/v1/agreements").then())
        .body(has("errors[0].pointer", equalTo("/parties/1/institutionId")));
  }

  @Test
  void itsOwnClientsReadAndGiveNoCommand() {
    String pending = Given.pending(receiving);
    merge();

    old.asks()
        .get("/v1/nominations/{id}", pending)
        .then()
        .statusCode(200)
        .body(has("actions", empty()));
    refusedAsMerged(Given.accept(receiving, pending, 1).then());
    refusedAsMerged(Given.nominate(sending).then());
  }

  @Test
  void aThirdOneSeesNothingMore() {
    String pending = Given.pending(sending);
    University third = University.member();
    Given.proposed(third, other, 1);
    merge();

    third.asks().get("/v1/nominations/{id}", pending).then().statusCode(404);
    third.asks().get("/v1/nominations").then().body(has("items", empty()));
    third
        .asks()
        .get("/v1/agreements")
        .then()
        .body(has("items.id", not(hasItem(sending.id().toString()))));
  }

  @Test
  void aMessageThatComesAgainChangesNothing() {
    merge();
    old.isToldAgainToBeMergedInto(successor);
    old.isToldAgainToBeMergedInto(successor);

    University last = University.member();
    successor.isMergedInto(last);
    Await.asserted(
        "the second merger has arrived",
        () -> assertEquals(200, last.asks().get("/v1/agreements/{id}", sending.id()).statusCode()));
    refusedAsMerged(Given.nominate(inPlace(sending)).then(), last);
    Given.nominate(
            new AgreementOf(
                sending.id(), sending.conditionId(), sending.contentHash(), last, other))
        .then()
        .statusCode(201);
  }

  private void merge() {
    old.isMergedInto(successor);
    Await.asserted(
        "the merger has arrived",
        () ->
            assertEquals(
                200, successor.asks().get("/v1/agreements/{id}", sending.id()).statusCode()));
  }

  private AgreementOf inPlace(AgreementOf agreement) {
    return new AgreementOf(
        agreement.id(),
        agreement.conditionId(),
        agreement.contentHash(),
        successor,
        agreement.receiving());
  }

  private AgreementOf inPlaceOfReceiver(AgreementOf agreement) {
    return new AgreementOf(
        agreement.id(),
        agreement.conditionId(),
        agreement.contentHash(),
        agreement.sending(),
        successor);
  }

  private ValidatableResponse refusedAsMerged(ValidatableResponse answer) {
    return refusedAsMerged(answer, successor);
  }

  private static ValidatableResponse refusedAsMerged(ValidatableResponse answer, University named) {
    return answer
        .statusCode(409)
        .body(has("code", equalTo("institution-merged")))
        .body(has("successorId", equalTo(named.id().toString())));
  }
}
