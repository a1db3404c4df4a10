package org.caspian.projects.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.caspian.platform.testkit.Parallel;
import org.caspian.platform.testkit.University;
import org.caspian.projects.Given;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
class RacesOfAProjectTest {

  private static final int TIMES = 5;

  private final University coordinator = University.member();
  private final University partner = University.memberIn("AZ");

  /**
   * Who comes after the withdrawal knows nothing of the project, 404; who read the project just
   * before it is told that the invitation does not wait any more, 409.
   */
  @RepeatedTest(TIMES)
  void ofConfirmationAndWithdrawalExactlyOneWins() {
    String project = Given.draftWith(coordinator, partner);

    List<Response> answers =
        Parallel.send(
            List.of(
                () -> Given.confirm(project, partner),
                () -> Given.withdraw(project, coordinator, partner)));

    boolean confirmed = answers.get(0).statusCode() == 200;
    answers.get(0).then().statusCode(oneOf(200, 404, 409));
    answers.get(1).then().statusCode(confirmed ? 409 : 200);
    Given.read(project, coordinator)
        .then()
        .body("partners.state", contains(confirmed ? "CONFIRMED" : "WITHDRAWN"))
        .body("version", equalTo(3));
    Given.read(project, partner).then().statusCode(confirmed ? 200 : 404);
  }

  @RepeatedTest(TIMES)
  void ofConfirmationAndRefusalExactlyOneWins() {
    String project = Given.draftWith(coordinator, partner);

    List<Response> answers =
        Parallel.send(
            List.of(
                () -> Given.confirm(project, partner),
                () -> Given.refuse(project, partner, "No.")));

    boolean confirmed = answers.get(0).statusCode() == 200;
    answers.get(0).then().statusCode(oneOf(200, 404, 409));
    answers.get(1).then().statusCode(confirmed ? 409 : 200);
    Given.read(project, coordinator)
        .then()
        .body("partners.state", contains(confirmed ? "CONFIRMED" : "DECLINED"));
  }

  @RepeatedTest(TIMES)
  void ofInvitationsOfOneInstitutionExactlyOneIsMade() {
    String project = Given.draft(coordinator);
    Given.draftWith(coordinator, partner);
    Callable<Response> invitation = () -> Given.invite(project, coordinator, partner);

    List<Response> answers = Parallel.send(Collections.nCopies(4, invitation));

    List<Integer> statuses = answers.stream().map(Response::statusCode).sorted().toList();
    assertEquals(List.of(201, 409, 409, 409), statuses);
    answers.stream()
        .filter(answer -> answer.statusCode() == 409)
        .forEach(answer -> answer.then().body("code", equalTo("already-partner")));
    Given.read(project, coordinator)
        .then()
        .body("partners.institutionId", contains(partner.id().toString()))
        .body("version", equalTo(2));
  }

  @RepeatedTest(TIMES)
  void ofInvitationsOfDifferentInstitutionsEachIsMade() {
    List<University> invited = new ArrayList<>();
    for (String country : List.of("AZ", "IR", "RU", "TM")) {
      University university = University.memberIn(country);
      Given.draftWith(coordinator, university);
      invited.add(university);
    }
    String project = Given.draft(coordinator);
    List<Callable<Response>> invitations = new ArrayList<>();
    invited.forEach(one -> invitations.add(() -> Given.invite(project, coordinator, one)));

    Parallel.send(invitations).forEach(answer -> answer.then().statusCode(201));

    Given.read(project, coordinator).then().body("version", equalTo(5));
    invited.forEach(one -> Given.read(project, one).then().statusCode(200));
  }

  /** What was submitted takes no partner; with an invitation that waits nothing is submitted. */
  @RepeatedTest(TIMES)
  void ofSubmissionAndANewInvitationExactlyOneWins() {
    String project = Given.confirmedBy(coordinator, partner);
    University late = University.memberIn("RU");
    Given.draftWith(coordinator, late);

    List<Response> answers =
        Parallel.send(
            List.of(
                () -> Given.submit(project, coordinator),
                () -> Given.invite(project, coordinator, late)));

    boolean submitted = answers.get(0).statusCode() == 200;
    if (submitted) {
      answers.get(1).then().statusCode(409).body("code", equalTo("state-conflict"));
    } else {
      answers.get(0).then().statusCode(422).body("code", equalTo("partner-undecided"));
      answers.get(1).then().statusCode(201);
    }
    Given.read(project, coordinator)
        .then()
        .body("state", equalTo(submitted ? "SUBMITTED" : "DRAFT"));
  }
}
