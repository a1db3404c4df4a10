package org.caspian.projects.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.caspian.platform.testkit.University;
import org.caspian.projects.Given;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartnersOfAProjectTest {

  private final University coordinator = University.member();
  private final University partner = University.memberIn("AZ");
  private final University other = University.memberIn("IR");

  @Test
  void areInvitedByTheCoordinatorAndKnowOfItFromThenOn() {
    String project = Given.draft(coordinator);

    Given.invite(project, coordinator, partner)
        .then()
        .statusCode(201)
        .header(
            "Location",
            endsWith("/v1/projects/" + project + "/partners/" + partner.id().toString()))
        .body("id", equalTo(project))
        .body("version", equalTo(2))
        .body("partners.institutionId", contains(partner.id().toString()))
        .body("partners.state", contains("INVITED"))
        .body("partners[0].invitedAt", notNullValue())
        .body("partners[0].decidedAt", nullValue())
        .body("actions", hasItem("WITHDRAW_INVITATION"));

    Given.read(project, partner)
        .then()
        .statusCode(200)
        .body("actions", containsInAnyOrder("CONFIRM", "REFUSE", "SET_LOCAL_REFERENCE"));
    coordinator
        .asks()
        .get("/v1/projects/{id}/partners/{partner}", project, partner.id())
        .then()
        .statusCode(200)
        .body("projectId", equalTo(project))
        .body("institutionId", equalTo(partner.id().toString()))
        .body("state", equalTo("INVITED"))
        .body("version", equalTo(2))
        .body("actions", contains("WITHDRAW_INVITATION"));
    partner
        .asks()
        .get("/v1/projects/{id}/partners/{partner}", project, partner.id())
        .then()
        .body("actions", contains("CONFIRM", "REFUSE"));
  }

  @Test
  void areNotAmongThemWhoWasNeverInvited() {
    String project = Given.draft(coordinator);

    for (University nobody : List.of(other, coordinator)) {
      coordinator
          .asks()
          .get("/v1/projects/{id}/partners/{partner}", project, nobody.id())
          .then()
          .statusCode(404);
      coordinator
          .asks()
          .post("/v1/projects/{id}/partners/{partner}/withdrawal", project, nobody.id())
          .then()
          .statusCode(404);
    }
  }

  @Test
  void areOthersThanTheCoordinator() {
    String project = Given.draft(coordinator);

    Given.invite(project, coordinator, coordinator)
        .then()
        .statusCode(422)
        .body("code", equalTo("rule-violated"))
        .body("errors.pointer", contains("/institutionId"))
        .body("errors.code", contains("is-coordinator"));
  }

  @Test
  void areInvitedOnce() {
    String project = Given.draftWith(coordinator, partner);

    Given.invite(project, coordinator, partner)
        .then()
        .statusCode(409)
        .body("code", equalTo("already-partner"))
        .body("errors.pointer", contains("/institutionId"));
    Given.confirm(project, partner).then().statusCode(200);
    Given.invite(project, coordinator, partner)
        .then()
        .statusCode(409)
        .body("code", equalTo("already-partner"));
  }

  @Test
  void areMembersThatAreKnown() {
    String project = Given.draft(coordinator);
    University outsider = University.nonMember();

    Given.invite(project, coordinator, outsider)
        .then()
        .statusCode(422)
        .body("code", equalTo("counterpart-not-a-member"))
        .body("errors.pointer", contains("/institutionId"));
    coordinator
        .asks()
        .body(Map.of("institutionId", University.unknown().id().toString()))
        .post("/v1/projects/{id}/partners", project)
        .then()
        .statusCode(422)
        .body("code", equalTo("institution-unknown"))
        .body("retry", equalTo("later"))
        .body("errors.pointer", contains("/institutionId"));
  }

  @Test
  void areInvitedByNobodyElse() {
    String project = Given.draftWith(coordinator, partner);

    Given.invite(project, partner, other)
        .then()
        .statusCode(403)
        .body("code", equalTo("not-your-part"));
  }

  @Test
  void confirmForThemselves() {
    String project = Given.draftWith(coordinator, partner, other);

    coordinator
        .asks()
        .post("/v1/projects/{id}/partners/{partner}/confirmation", project, partner.id())
        .then()
        .statusCode(403)
        .body("code", equalTo("not-your-part"));
    other
        .asks()
        .post("/v1/projects/{id}/partners/{partner}/refusal", project, partner.id())
        .then()
        .statusCode(403)
        .body("code", equalTo("not-your-part"));
    Given.confirm(project, partner)
        .then()
        .statusCode(200)
        .body("partners.state", contains("CONFIRMED", "INVITED"))
        .body("partners[0].decidedAt", notNullValue())
        .body("actions", contains("SET_LOCAL_REFERENCE"));
    Given.confirm(project, partner).then().statusCode(409).body("code", equalTo("state-conflict"));
    Given.refuse(project, partner, "Too late.").then().statusCode(409);
    Given.withdraw(project, coordinator, partner).then().statusCode(409);
  }

  @Test
  void seeTheProjectOnceMoreWhenTheyDeclineAndThenNoMore() {
    String project = Given.draftWith(coordinator, partner, other);

    Given.refuse(project, partner, "No ship.")
        .then()
        .statusCode(200)
        .body("partners.state", contains("DECLINED", "INVITED"))
        .body("actions", empty());

    Given.read(project, partner).then().statusCode(404);
    Given.confirm(project, partner).then().statusCode(404);
    partner.asks().get("/v1/projects").then().body("items", empty());
    Given.read(project, other)
        .then()
        .statusCode(200)
        .body("partners.state", contains("DECLINED", "INVITED"));
  }

  @Test
  void declineWithoutAReasonAndWithoutABody() {
    String first = Given.draftWith(coordinator, partner);
    String second = Given.draftWith(coordinator, partner);

    partner
        .asks()
        .post("/v1/projects/{id}/partners/{partner}/refusal", first, partner.id())
        .then()
        .statusCode(200);
    partner
        .asks()
        .body("{}")
        .post("/v1/projects/{id}/partners/{partner}/refusal", second, partner.id())
        .then()
        .statusCode(200);
  }

  @Test
  void giveReasonsToThoseWhoTakePart() {
    String project = Given.draftWith(coordinator, partner, other);
    Given.refuse(project, partner, "No ship.").then().statusCode(200);

    for (University reader : List.of(coordinator, other)) {
      reader
          .asks()
          .get("/v1/projects/{id}/history", project)
          .then()
          .statusCode(200)
          .body("items.command", hasItem("projectPartner.refuse"))
          .body("items.reason", hasItem("No ship."))
          .body(
              "items[1].changes.find { it.field == 'state' }.partId",
              equalTo(partner.id().toString()));
    }
    University.secretariatAsks()
        .get("/v1/projects/{id}/history", project)
        .then()
        .statusCode(200)
        .body("items.command", hasItem("projectPartner.refuse"))
        .body("items.reason", not(hasItem("No ship.")));
    partner.asks().get("/v1/projects/{id}/history", project).then().statusCode(404);
  }

  @Test
  void loseAnInvitationThatTheCoordinatorTakesBack() {
    String project = Given.draftWith(coordinator, partner, other);

    Given.withdraw(project, other, partner)
        .then()
        .statusCode(403)
        .body("code", equalTo("not-your-part"));
    Given.withdraw(project, coordinator, partner)
        .then()
        .statusCode(200)
        .body("partners.state", contains("WITHDRAWN", "INVITED"))
        .body("partners[0].decidedAt", notNullValue());
    Given.read(project, partner).then().statusCode(404);
    Given.withdraw(project, coordinator, partner)
        .then()
        .statusCode(409)
        .body("code", equalTo("state-conflict"));
  }

  @Test
  void mayBeInvitedAgain() {
    String project = Given.draftWith(coordinator, partner, other);
    Given.refuse(project, partner, "No ship.").then().statusCode(200);
    Given.withdraw(project, coordinator, other).then().statusCode(200);

    for (University again : List.of(partner, other)) {
      Given.invite(project, coordinator, again).then().statusCode(201);
      Given.read(project, again).then().statusCode(200).body("actions", hasItem("CONFIRM"));
      Given.confirm(project, again).then().statusCode(200);
    }
    Given.read(project, coordinator)
        .then()
        .body("partners.state", contains("CONFIRMED", "CONFIRMED"));
  }
}
