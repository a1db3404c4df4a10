package org.caspian.projects.directory;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.University;
import org.caspian.projects.Given;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AMergedInstitutionTest {

  private final University coordinator = University.member();
  private final University partner = University.memberIn("AZ");
  private final University successor = University.memberIn("AZ");
  private final University third = University.memberIn("IR");

  @Test
  void itsSuccessorCoordinatesItsProjects() {
    String project = Given.confirmedBy(coordinator, partner);
    merge(coordinator, project);

    Given.invite(project, successor, third).then().statusCode(201);
    Given.withdraw(project, successor, third).then().statusCode(200);
    Given.submit(project, successor)
        .then()
        .statusCode(422)
        .body(has("code", equalTo("needs-two-countries")));
  }

  @Test
  void itsSuccessorConfirmsInItsPlace() {
    String project = Given.draftWith(coordinator, partner);
    merge(partner, project);

    successor
        .asks()
        .queryParam("partnerState", "INVITED")
        .get("/v1/projects")
        .then()
        .body(has("items.id", contains(project)));
    confirm(project, successor).then().statusCode(200);
    Given.submit(project, coordinator).then().statusCode(200);
  }

  @Test
  void itsSuccessorIsToldWhatItMayDo() {
    String project = Given.draftWith(coordinator, third, partner);
    merge(partner, project);

    Given.read(project, successor)
        .then()
        .body(has("actions", contains("CONFIRM", "REFUSE", "SET_LOCAL_REFERENCE")));
  }

  @Test
  void itsSuccessorThatSaysNoHasItsNameForAnotherProject() {
    String project = Given.draftWith(coordinator, partner);
    merge(partner, project);
    Given.name(project, successor, "SEALS").then().statusCode(200);

    successor
        .asks()
        .body(Map.of("reason", "No seals."))
        .post("/v1/projects/{id}/partners/{institution}/refusal", project, partner.id())
        .then()
        .statusCode(200);

    Given.name(Given.draft(successor), successor, "SEALS").then().statusCode(200);
  }

  @Test
  void itsSuccessorThatCoordinatesKeepsItsName() {
    String project = Given.draftWith(successor, partner);
    Given.name(project, successor, "SEALS").then().statusCode(200);
    partner.isMergedInto(successor);
    Await.asserted(
        "the merger has arrived",
        () -> Given.withdraw(project, successor, partner).then().statusCode(200));

    Given.read(project, successor).then().body(has("localReference", equalTo("SEALS")));
  }

  @Test
  void itsSuccessorThatWasAPartnerKeepsItsName() {
    String project = Given.draftWith(coordinator, successor);
    Given.name(project, successor, "SEALS").then().statusCode(200);
    coordinator.isMergedInto(successor);
    Await.asserted(
        "the merger has arrived",
        () -> Given.withdraw(project, successor, successor).then().statusCode(200));

    Given.read(project, successor).then().body(has("localReference", equalTo("SEALS")));
  }

  @Test
  void itsSuccessorIsNotInvitedBesideIt() {
    String project = Given.draftWith(coordinator, partner);
    merge(partner, project);

    Given.invite(project, coordinator, successor)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("already-partner")));
    Given.invite(Given.draft(coordinator), coordinator, partner)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("institution-merged")))
        .body(has("successorId", equalTo(successor.id().toString())))
        .body(has("errors.pointer", contains("/institutionId")));
  }

  @Test
  void itsSuccessorIsCountedOnce() {
    String project = Given.confirmedBy(coordinator, partner);
    merge(partner, project);
    coordinator.isMergedInto(successor);
    Await.asserted(
        "the second merger has arrived",
        () ->
            Given.submit(project, successor)
                .then()
                .statusCode(422)
                .body(has("errors.code", contains("needs-two-countries", "needs-two-members"))));
  }

  @Test
  void aThirdOneSeesNothingMoreAndTheMergedOneGivesNoCommand() {
    String project = Given.confirmedBy(coordinator, partner);
    merge(coordinator, project);

    Given.read(project, third).then().statusCode(404);
    Given.read(project, coordinator).then().statusCode(200);
    Given.submit(project, coordinator)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("institution-merged")));
  }

  private Response confirm(String project, University caller) {
    return caller
        .asks()
        .body(Map.of())
        .post("/v1/projects/{id}/partners/{institution}/confirmation", project, partner.id());
  }

  private void merge(University merged, String project) {
    merged.isMergedInto(successor);
    Await.asserted(
        "the merger has arrived",
        () -> assertEquals(200, Given.read(project, successor).statusCode()));
  }
}
