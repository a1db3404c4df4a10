package org.caspian.projects.project;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.caspian.platform.testkit.Parallel;
import org.caspian.platform.testkit.University;
import org.caspian.projects.Given;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RacesOfAProjectTest {

  private static final int TIMES = 5;
  private static final int CROWD = 50;
  private static final int READERS = 5;

  private final University coordinator = University.member();
  private final University partner = University.memberIn("AZ");

  /** Who confirms first can still be left out; who comes after that knows nothing of it, 404. */
  @RepeatedTest(TIMES)
  void ofConfirmationAndWithdrawalTheWithdrawalHolds() {
    String project = Given.draftWith(coordinator, partner);

    List<Response> answers =
        Parallel.send(
            List.of(
                () -> Given.confirm(project, partner),
                () -> Given.withdraw(project, coordinator, partner)));

    boolean confirmed = answers.get(0).statusCode() == 200;
    answers.get(0).then().statusCode(oneOf(200, 404));
    answers.get(1).then().statusCode(200);
    Given.read(project, coordinator)
        .then()
        .body(has("partners.state", contains("WITHDRAWN")))
        .body(has("version", equalTo(confirmed ? 4 : 3)));
    Given.read(project, partner).then().statusCode(404);
  }

  /** What was submitted keeps its partners; who has left in time does not count any more. */
  @RepeatedTest(TIMES)
  void ofSubmissionAndSteppingBackExactlyOneWins() {
    String project = Given.confirmedBy(coordinator, partner);

    List<Response> answers =
        Parallel.send(
            List.of(
                () -> Given.submit(project, coordinator),
                () -> Given.refuse(project, partner, "No.")));

    boolean submitted = answers.get(0).statusCode() == 200;
    answers.get(0).then().statusCode(submitted ? 200 : 422);
    answers.get(1).then().statusCode(submitted ? 409 : 200);
    Given.read(project, coordinator)
        .then()
        .body(has("partners.state", contains(submitted ? "CONFIRMED" : "DECLINED")));
  }

  /** Nothing is submitted that a partner has not said yes to. */
  @RepeatedTest(TIMES)
  void ofSubmissionAndAChangeExactlyOneWins() {
    String project = Given.confirmedBy(coordinator, partner);

    List<Response> answers =
        Parallel.send(
            List.of(
                () -> Given.submit(project, coordinator),
                () -> Given.change(project, coordinator, 3, Map.of("theme", "SUBSOIL_USE"))));

    boolean submitted = answers.get(0).statusCode() == 200;
    answers.get(0).then().statusCode(submitted ? 200 : 422);
    answers.get(1).then().statusCode(submitted ? 409 : 200);
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
        .forEach(answer -> answer.then().body(has("code", equalTo("already-partner"))));
    Given.read(project, coordinator)
        .then()
        .body(has("partners.institutionId", contains(partner.id().toString())))
        .body(has("version", equalTo(2)));
  }

  /** They wait in line, and those who only read do not wait for them. */
  @Test
  void ofInvitationsOfDifferentInstitutionsEachIsMade() {
    String known = Given.draft(coordinator);
    List<University> invited = Stream.generate(University::member).limit(CROWD).toList();
    invited.forEach(one -> Given.invite(known, coordinator, one).then().statusCode(201));
    String project = Given.draft(coordinator);
    List<Callable<Response>> requests = new ArrayList<>();
    for (University one : invited) {
      requests.add(() -> Given.invite(project, coordinator, one));
    }
    requests.addAll(Collections.nCopies(READERS, () -> Given.read(known, invited.getFirst())));

    List<Response> answers = Parallel.send(requests);

    answers.subList(0, CROWD).forEach(answer -> answer.then().statusCode(201));
    answers.subList(CROWD, CROWD + READERS).forEach(answer -> answer.then().statusCode(200));
    Given.read(project, coordinator).then().body(has("version", equalTo(1 + CROWD)));
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
      answers.get(1).then().statusCode(409).body(has("code", equalTo("state-conflict")));
    } else {
      answers.get(0).then().statusCode(422).body(has("code", equalTo("partner-undecided")));
      answers.get(1).then().statusCode(201);
    }
    Given.read(project, coordinator)
        .then()
        .body(has("state", equalTo(submitted ? "SUBMITTED" : "DRAFT")));
  }
}
