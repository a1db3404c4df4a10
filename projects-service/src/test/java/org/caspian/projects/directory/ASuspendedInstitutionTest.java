package org.caspian.projects.directory;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.University;
import org.caspian.projects.Given;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ASuspendedInstitutionTest {

  private final University coordinator = University.member();
  private final University partner = University.memberIn("AZ");

  @Test
  void beginsNoProjectUntilItIsReinstated() {
    Given.draft(coordinator);
    coordinator.isSuspended("NEW_PROJECTS", "VOTE");
    isAnswered(403, "suspended", () -> Given.begin(coordinator, Given.project()));

    coordinator.isReinstated();
    Await.asserted(
        "the reinstatement has arrived",
        () -> Given.begin(coordinator, Given.project()).then().statusCode(201));
  }

  @Test
  void isInvitedByNobodyUntilItIsReinstated() {
    String project = Given.draft(coordinator);
    Given.draftWith(coordinator, partner);
    partner.isSuspended("NEW_PROJECTS");
    isAnswered(
        422,
        "counterpart-suspended",
        () -> Given.invite(Given.draft(coordinator), coordinator, partner));
    Given.invite(project, coordinator, partner)
        .then()
        .statusCode(422)
        .body(has("effect", equalTo("NEW_PROJECTS")))
        .body(has("errors.pointer", contains("/institutionId")));

    partner.isReinstated();
    Await.asserted(
        "the reinstatement has arrived",
        () -> Given.invite(Given.draft(coordinator), coordinator, partner).then().statusCode(201));
  }

  @Test
  void doesNotConfirmButMayDecline() {
    String project = Given.draftWith(coordinator, partner);
    partner.isSuspended("NEW_PROJECTS");
    Await.asserted(
        "the suspension has arrived",
        () -> Given.read(project, partner).then().body(has("actions", not(hasItem("CONFIRM")))));

    Given.confirm(project, partner).then().statusCode(403).body(has("code", equalTo("suspended")));
    Given.refuse(project, partner, "We may not.").then().statusCode(200);
  }

  @Test
  void invitesAndSubmitsNothingAsCoordinatorButMayEditAndTakeBack() {
    University silent = University.memberIn("RU");
    String project = Given.confirmedBy(coordinator, partner);
    Given.invite(project, coordinator, silent).then().statusCode(201);
    coordinator.isSuspended("NEW_PROJECTS");
    isAnswered(403, "suspended", () -> Given.submit(project, coordinator));

    Given.invite(project, coordinator, University.member())
        .then()
        .statusCode(403)
        .body(has("code", equalTo("suspended")));
    Given.withdraw(project, coordinator, silent)
        .then()
        .statusCode(200)
        .body(has("actions", hasItem("UPDATE")))
        .body(has("actions", not(hasItems("INVITE"))))
        .body(has("actions", not(hasItems("SUBMIT"))));
    coordinator.isReinstated();
    Await.asserted(
        "the reinstatement has arrived",
        () -> Given.read(project, coordinator).then().body(has("actions", hasItem("SUBMIT"))));
  }

  @Test
  void isNotCountedAndStandsInTheWayOfASubmission() {
    String project = Given.confirmedBy(coordinator, partner);
    partner.isSuspended("NEW_PROJECTS");
    isAnswered(422, "needs-two-countries", () -> submitWithoutEffect(project));

    Given.submit(project, coordinator)
        .then()
        .body(
            has(
                "errors.code",
                contains("needs-two-countries", "needs-two-members", "counterpart-suspended")))
        .body(has("errors[2].pointer", equalTo("/partners/0")))
        .body(has("errors[2].params.institutionId", equalTo(partner.id().toString())));
  }

  @Test
  void isLeftOutSoThatTheOthersCanSubmit() {
    University third = University.memberIn("IR");
    String project = Given.confirmedBy(coordinator, partner, third);
    third.isSuspended("NEW_PROJECTS");
    isAnswered(422, "counterpart-suspended", () -> submitWithoutEffect(project));

    Given.withdraw(project, coordinator, third).then().statusCode(200);
    Given.submit(project, coordinator).then().statusCode(200);
  }

  @Test
  void stepsBackByItself() {
    String project = Given.confirmedBy(coordinator, partner);
    partner.isSuspended("NEW_PROJECTS");
    isAnswered(422, "needs-two-countries", () -> submitWithoutEffect(project));

    Given.read(project, partner).then().body(has("actions", hasItem("REFUSE")));
    Given.refuse(project, partner, "We may not.").then().statusCode(200);
  }

  /** Submits as soon as the coordinator may not: a draft that may be submitted is left alone. */
  private Response submitWithoutEffect(String project) {
    boolean submittable =
        Given.read(project, coordinator).jsonPath().getList("actions").contains("SUBMIT");
    return submittable ? Given.read(project, coordinator) : Given.submit(project, coordinator);
  }

  @Test
  void standsInTheWayAlsoWhereOthersAreEnough() {
    University third = University.memberIn("IR");
    String suspended = Given.confirmedBy(coordinator, partner, third);
    third.isSuspended("NEW_PROJECTS");
    isAnswered(422, "counterpart-suspended", () -> submitWithoutEffect(suspended));

    third.hasLeft();
    isAnswered(422, "counterpart-not-a-member", () -> submitWithoutEffect(suspended));
  }

  @Test
  void goesOnWithWhatWasSubmitted() {
    String project = Given.confirmedBy(coordinator, partner);
    Given.submit(project, coordinator).then().statusCode(200);
    partner.isSuspended("NEW_PROJECTS");
    coordinator.isSuspended("NEW_PROJECTS");
    isAnswered(403, "suspended", () -> Given.begin(coordinator, Given.project()));

    for (University reader : new University[] {coordinator, partner}) {
      Given.read(project, reader).then().statusCode(200).body(has("state", equalTo("SUBMITTED")));
    }
  }

  @Test
  void isNotHinderedByEffectsThatConcernOthers() {
    Given.draft(coordinator);
    coordinator.isSuspended("VOTE", "OFFICE", "NEW_NOMINATIONS", "SOMETHING_NEW");
    University third = University.memberIn("IR");
    third.isSuspended("DELEGATES");
    String project = Given.draftWith(University.member(), third);

    Given.confirm(project, third).then().statusCode(200);
    Given.begin(coordinator, Given.project()).then().statusCode(201);
  }

  @Test
  void doesNothingWithoutAMembership() {
    University outsider = University.nonMember();
    Given.begin(outsider, Given.project())
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-a-member")));

    String project = Given.draftWith(coordinator, partner);
    partner.hasLeft();
    Await.asserted(
        "the end of the membership has arrived",
        () -> Given.read(project, partner).then().body(has("actions", not(hasItem("CONFIRM")))));
    Given.confirm(project, partner)
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-a-member")));
  }

  @Test
  void isToldToComeLaterWhileNobodyKnowsIt() {
    University.unknown()
        .asks()
        .body(Map.copyOf(Given.project()))
        .post("/v1/projects")
        .then()
        .statusCode(422)
        .body(has("code", equalTo("institution-unknown")))
        .body(has("retry", equalTo("later")));
  }

  private static void isAnswered(int status, String code, Supplier<Response> request) {
    Await.asserted(
        "the suspension has arrived",
        () -> request.get().then().statusCode(status).body(has("code", equalTo(code))));
  }
}
