package org.caspian.projects.project;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.caspian.platform.testkit.University;
import org.caspian.projects.Given;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmittingAProjectTest {

  private final University coordinator = University.member();

  @Test
  void succeedsWithMembersOfTwoCountries() {
    University partner = University.memberIn("AZ");
    String project = Given.confirmedBy(coordinator, partner);
    Given.read(project, coordinator).then().body(has("actions", hasItem("SUBMIT")));

    Given.submit(project, coordinator)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("SUBMITTED")))
        .body(has("submittedAt", notNullValue()))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
    Given.read(project, partner).then().statusCode(200).body(has("state", equalTo("SUBMITTED")));
  }

  @Test
  void isNotForOneAlone() {
    String project = Given.draft(coordinator);
    Given.read(project, coordinator).then().body(has("actions", not(hasItem("SUBMIT"))));

    Given.submit(project, coordinator)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("needs-two-countries")))
        .body(has("errors.code", contains("needs-two-countries", "needs-two-members")))
        .body(has("errors.pointer", contains("/partners", "/partners")));
  }

  @Test
  void isNotForMembersOfOneCountry() {
    String project = Given.confirmedBy(coordinator, University.memberIn("KZ"));

    Given.submit(project, coordinator)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("needs-two-countries")))
        .body(has("errors.code", contains("needs-two-countries")))
        .body(has("errors[0].params.found", equalTo(1)));
  }

  @Test
  void waitsUntilEveryPartnerHasDecided() {
    University partner = University.memberIn("AZ");
    University silent = University.memberIn("RU");
    String project = Given.draftWith(coordinator, partner, silent);
    Given.confirm(project, partner).then().statusCode(200);

    Given.submit(project, coordinator)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("partner-undecided")))
        .body(has("errors.pointer", contains("/partners/1")))
        .body(has("errors.params.institutionId", contains(silent.id().toString())));

    Given.withdraw(project, coordinator, silent).then().statusCode(200);
    Given.submit(project, coordinator).then().statusCode(200);
  }

  @Test
  void waitsUntilWhoConfirmedSomethingElseConfirmsAgain() {
    University partner = University.memberIn("AZ");
    String project = Given.confirmedBy(coordinator, partner);
    Given.change(project, coordinator, 3, Map.of("theme", "SUBSOIL_USE")).then().statusCode(200);

    Given.submit(project, coordinator)
        .then()
        .statusCode(422)
        .body(has("errors.code", hasItem("partner-undecided")));
    Given.confirm(project, partner).then().statusCode(200);
    Given.submit(project, coordinator).then().statusCode(200);
  }

  @Test
  void tellsAllThatIsMissingAtOnce() {
    University silent = University.memberIn("RU");
    String project = Given.draftWith(coordinator, silent);

    Given.submit(project, coordinator)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("needs-two-countries")))
        .body(
            has(
                "errors.code",
                containsInAnyOrder(
                    "needs-two-countries", "needs-two-members", "partner-undecided")));
  }

  @Test
  void passesOverWhoDeclined() {
    University partner = University.memberIn("AZ");
    University unwilling = University.memberIn("RU");
    String project = Given.draftWith(coordinator, partner, unwilling);
    Given.confirm(project, partner).then().statusCode(200);
    Given.refuse(project, unwilling, "No.").then().statusCode(200);

    Given.submit(project, coordinator).then().statusCode(200);
    Given.read(project, unwilling).then().statusCode(404);
  }

  @Test
  void isTheCoordinatorsAndDoneOnce() {
    University partner = University.memberIn("AZ");
    String project = Given.confirmedBy(coordinator, partner);

    Given.submit(project, partner)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
    University.secretariatAsks()
        .post("/v1/projects/{id}/submission", project)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
    Given.submit(project, coordinator).then().statusCode(200);
    Given.submit(project, coordinator)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
  }

  @Test
  void closesTheProjectToInvitationsAndDecisions() {
    University partner = University.memberIn("AZ");
    String project = Given.confirmedBy(coordinator, partner);
    Given.submit(project, coordinator).then().statusCode(200);
    University late = University.memberIn("RU");

    Given.invite(project, coordinator, late)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
    Given.withdraw(project, coordinator, partner)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
    for (String command : List.of("confirmation", "refusal")) {
      partner
          .asks()
          .post("/v1/projects/{id}/partners/{partner}/" + command, project, partner.id())
          .then()
          .statusCode(409)
          .body(has("code", equalTo("state-conflict")));
    }
    late.asks().get("/v1/projects").then().body(has("items", empty()));
  }
}
