package org.caspian.projects.project;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.caspian.platform.testkit.University;
import org.caspian.projects.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        .header("ETag", equalTo(partnerAsRead(project).header("ETag")))
        .body(has("$", equalTo(partnerAsRead(project).jsonPath().getMap("$"))));

    Given.read(project, partner)
        .then()
        .statusCode(200)
        .body(has("actions", containsInAnyOrder("CONFIRM", "REFUSE", "SET_LOCAL_REFERENCE")));
    coordinator
        .asks()
        .get("/v1/projects/{id}/partners/{partner}", project, partner.id())
        .then()
        .statusCode(200)
        .body(has("projectId", equalTo(project)))
        .body(has("institutionId", equalTo(partner.id().toString())))
        .body(has("state", equalTo("INVITED")))
        .body(has("invitedAt", notNullValue()))
        .body(has("decidedAt", nullValue()))
        .body(has("version", equalTo(2)))
        .body(has("actions", contains("WITHDRAW_INVITATION")));
    partner
        .asks()
        .get("/v1/projects/{id}/partners/{partner}", project, partner.id())
        .then()
        .body(has("actions", contains("CONFIRM", "REFUSE")));
  }

  private Response partnerAsRead(String project) {
    return coordinator.asks().get("/v1/projects/{id}/partners/{partner}", project, partner.id());
  }

  @Test
  void areListed() {
    String project = Given.draftWith(coordinator, partner, other);

    for (University reader : List.of(coordinator, partner)) {
      reader
          .asks()
          .get("/v1/projects/{id}/partners", project)
          .then()
          .statusCode(200)
          .body(
              has("items.institutionId", contains(partner.id().toString(), other.id().toString())))
          .body(has("items.state", contains("INVITED", "INVITED")))
          .body(has("next", nullValue()));
    }
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
        .body(has("code", equalTo("rule-violated")))
        .body(has("errors.pointer", contains("/institutionId")))
        .body(has("errors.code", contains("is-coordinator")));
  }

  @Test
  void areInvitedOnce() {
    String project = Given.draftWith(coordinator, partner);

    Given.invite(project, coordinator, partner)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("already-partner")))
        .body(has("errors.pointer", contains("/institutionId")));
    Given.confirm(project, partner).then().statusCode(200);
    Given.invite(project, coordinator, partner)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("already-partner")));
  }

  @Test
  void areMembersThatAreKnown() {
    String project = Given.draft(coordinator);
    University outsider = University.nonMember();

    Given.invite(project, coordinator, outsider)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("counterpart-not-a-member")))
        .body(has("errors.pointer", contains("/institutionId")));
    coordinator
        .asks()
        .body(Map.of("institutionId", University.unknown().id().toString()))
        .post("/v1/projects/{id}/partners", project)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("institution-unknown")))
        .body(has("retry", equalTo("later")))
        .body(has("errors.pointer", contains("/institutionId")));
  }

  @Test
  void areInvitedByNobodyElse() {
    String project = Given.draftWith(coordinator, partner);

    Given.invite(project, partner, other)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
  }

  @Test
  void confirmForThemselves() {
    String project = Given.draftWith(coordinator, partner, other);

    coordinator
        .asks()
        .post("/v1/projects/{id}/partners/{partner}/confirmation", project, partner.id())
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
    other
        .asks()
        .post("/v1/projects/{id}/partners/{partner}/refusal", project, partner.id())
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
    Given.confirm(project, partner)
        .then()
        .statusCode(200)
        .body(has("partners.state", contains("CONFIRMED", "INVITED")))
        .body(has("partners[0].decidedAt", notNullValue()))
        .body(has("actions", contains("REFUSE", "SET_LOCAL_REFERENCE")));
    Given.confirm(project, partner)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
  }

  @Test
  void confirmWhatTheyHaveRead() {
    String project = Given.draftWith(coordinator, partner);
    Given.change(project, coordinator, 2, Map.of("theme", "SUBSOIL_USE")).then().statusCode(200);

    Given.confirm(project, partner, 2)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("stale-version")))
        .body(has("currentVersion", equalTo(3)))
        .body(has("errors.pointer", contains("/version")))
        .body(has("errors.code", contains("stale")));
    Given.confirm(project, partner, 0)
        .then()
        .statusCode(400)
        .body(has("errors.pointer", contains("/version")));
    Given.confirm(project, partner, 3)
        .then()
        .statusCode(200)
        .body(has("partners.state", contains("CONFIRMED")));
  }

  @Test
  void confirmWithAnEmptyBodyAsWithNone() {
    String project = Given.draftWith(coordinator, partner);

    partner
        .asks()
        .body("{}")
        .post("/v1/projects/{id}/partners/{partner}/confirmation", project, partner.id())
        .then()
        .statusCode(200);
  }

  @Test
  void stepBackAfterTheyHaveConfirmed() {
    String project = Given.confirmedBy(coordinator, partner, other);
    partner
        .asks()
        .get("/v1/projects/{id}/partners/{partner}", project, partner.id())
        .then()
        .body(has("actions", contains("REFUSE")));

    Given.refuse(project, partner, "No ship.")
        .then()
        .statusCode(200)
        .body(has("partners.state", contains("DECLINED", "CONFIRMED")))
        .body(has("actions", empty()));
    Given.read(project, partner).then().statusCode(404);
    Given.submit(project, coordinator).then().statusCode(200);
  }

  @Test
  void loseTheirPartAlsoAfterTheyHaveConfirmed() {
    String project = Given.confirmedBy(coordinator, partner, other);
    Given.read(project, coordinator).then().body(has("actions", hasItem("WITHDRAW_INVITATION")));

    Given.withdraw(project, coordinator, partner)
        .then()
        .statusCode(200)
        .body(has("partners.state", contains("WITHDRAWN", "CONFIRMED")));
    Given.read(project, partner).then().statusCode(404);
    Given.submit(project, coordinator).then().statusCode(200);
  }

  @Test
  void haveTheirReferenceFreeAgainWhenTheyAreOutOfIt() {
    String declined = Given.draftWith(coordinator, partner);
    Given.name(declined, partner, "AZ 1").then().statusCode(200);
    Given.name(declined, coordinator, "KZ 1").then().statusCode(200);
    Given.refuse(declined, partner, "No ship.")
        .then()
        .statusCode(200)
        .body(has("localReference", nullValue()));

    String withdrawn = Given.confirmedBy(coordinator, partner);
    Given.name(withdrawn, partner, "AZ 1").then().statusCode(200);
    Given.withdraw(withdrawn, coordinator, partner).then().statusCode(200);

    Given.name(Given.draft(partner), partner, "AZ 1").then().statusCode(200);
    Given.read(declined, coordinator).then().body(has("localReference", equalTo("KZ 1")));
  }

  @Test
  void seeTheProjectOnceMoreWhenTheyDeclineAndThenNoMore() {
    String project = Given.draftWith(coordinator, partner, other);

    Given.refuse(project, partner, "No ship.")
        .then()
        .statusCode(200)
        .body(has("partners.state", contains("DECLINED", "INVITED")))
        .body(has("actions", empty()));

    Given.read(project, partner).then().statusCode(404);
    Given.confirm(project, partner).then().statusCode(404);
    partner.asks().get("/v1/projects").then().body(has("items", empty()));
    Given.read(project, other)
        .then()
        .statusCode(200)
        .body(has("partners.state", contains("DECLINED", "INVITED")));
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

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " \t\n", "\u200b"})
  void declineWithoutAReasonRatherThanWithABlankOne(String blank) {
    String project = Given.draftWith(coordinator, partner);

    Given.refuse(project, partner, blank)
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-body")))
        .body(has("errors.pointer", hasItem("/reason")));
  }

  @Test
  void giveTheirReasonsToTheCoordinator() {
    String project = Given.draftWith(coordinator, partner, other);
    Given.refuse(project, partner, "No ship.")
        .then()
        .statusCode(200)
        .body(has("partners[0].refusalReason", equalTo("No ship.")));

    for (RequestSpecification reader : asking(coordinator.asks(), University.secretariatAsks())) {
      reader
          .get("/v1/projects/{id}", project)
          .then()
          .body(has("partners[0].refusalReason", equalTo("No ship.")));
    }
    for (RequestSpecification reader : asking(coordinator.asks(), University.secretariatAsks())) {
      reader
          .get("/v1/projects/{id}/history", project)
          .then()
          .statusCode(200)
          .body(has("items.command", hasItem("projectPartner.refuse")))
          .body(has("items.reason", hasItem("No ship.")))
          .body(
              "items[1].changes.find { it.field == 'state' }.partId",
              equalTo(partner.id().toString()));
    }
    partner.asks().get("/v1/projects/{id}/history", project).then().statusCode(404);
  }

  private static List<RequestSpecification> asking(RequestSpecification... readers) {
    return List.of(readers);
  }

  @Test
  void doNotReadWhatOthersWroteToTheCoordinator() {
    String project = Given.draftWith(coordinator, partner, other);
    Given.refuse(project, partner, "No ship.").then().statusCode(200);

    Given.read(project, other).then().body(has("partners[0].refusalReason", nullValue()));
    other
        .asks()
        .get("/v1/projects/{id}/partners", project)
        .then()
        .body(has("items[0].refusalReason", nullValue()));
    other
        .asks()
        .get("/v1/projects")
        .then()
        .body(has("items[0].partners[0].refusalReason", nullValue()));
    String history =
        other.asks().get("/v1/projects/{id}/history", project).then().extract().asString();
    assertThat(history, containsString("projectPartner.refuse"));
    assertThat(history, not(containsString("No ship.")));
  }

  @Test
  void loseAnInvitationThatTheCoordinatorTakesBack() {
    String project = Given.draftWith(coordinator, partner, other);

    Given.withdraw(project, other, partner)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
    Given.withdraw(project, coordinator, partner)
        .then()
        .statusCode(200)
        .body(has("partners.state", contains("WITHDRAWN", "INVITED")))
        .body(has("partners[0].decidedAt", notNullValue()));
    Given.read(project, partner).then().statusCode(404);
    Given.withdraw(project, coordinator, partner)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
  }

  @Test
  void haveNoReasonAnyMoreOnceTheyAreInvitedAgain() {
    String project = Given.draftWith(coordinator, partner);
    Given.refuse(project, partner, "No ship.").then().statusCode(200);

    Given.invite(project, coordinator, partner)
        .then()
        .statusCode(201)
        .body(has("refusalReason", nullValue()));
  }

  @Test
  void mayBeInvitedAgain() {
    String project = Given.draftWith(coordinator, partner, other);
    Given.refuse(project, partner, "No ship.").then().statusCode(200);
    Given.withdraw(project, coordinator, other).then().statusCode(200);

    for (University again : List.of(partner, other)) {
      Given.invite(project, coordinator, again).then().statusCode(201);
      Given.read(project, again).then().statusCode(200).body(has("actions", hasItem("CONFIRM")));
      Given.confirm(project, again).then().statusCode(200);
    }
    Given.read(project, coordinator)
        .then()
        .body(has("partners.state", contains("CONFIRMED", "CONFIRMED")));
  }
}
