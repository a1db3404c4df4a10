package org.caspian.mobility.directory;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.caspian.mobility.AgreementOf;
import org.caspian.mobility.Given;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ASuspendedInstitutionTest {

  private final University first = University.member();
  private final University second = University.member();
  private AgreementOf agreement;

  @BeforeEach
  void anAgreement() {
    agreement = Given.approved(first, second, 100);
  }

  @Test
  void isRefusedNewNominationsUntilItIsReinstated() {
    first.isSuspended("NEW_NOMINATIONS", "VOTE");
    nominationsAreAnswered(403, "suspended");

    first.isReinstated();
    nominationsAreAccepted();
  }

  @Test
  void isSentNoNewNominationsUntilItIsReinstated() {
    second.isSuspended("NEW_NOMINATIONS");
    nominationsAreAnswered(422, "counterpart-suspended");

    second.isReinstated();
    nominationsAreAccepted();
  }

  @Test
  void decidesWhatIsPendingAndGoesOnWithWhatRuns() {
    String pending = Given.pending(agreement);
    String running = Given.accepted(agreement);
    second.isSuspended("NEW_NOMINATIONS");
    nominationsAreAnswered(422, "counterpart-suspended");

    Given.accept(agreement, pending, 1).then().statusCode(200);
    second
        .asks()
        .body(Map.of("actualStart", Given.TODAY.toString()))
        .post("/v1/stays/{id}/arrival", Given.stayOf(agreement, running))
        .then()
        .statusCode(200);
    Given.withdraw(agreement, pending).then().statusCode(200);
  }

  @Test
  void isNotHinderedByEffectsThatConcernOthers() {
    first.isSuspended("VOTE", "OFFICE", "SOMETHING_NEW");
    University third = University.member();
    second.isSuspended("DELEGATES");
    Given.proposed(third, second, 1);

    Given.nominate(agreement).then().statusCode(201);
  }

  @Test
  void proposesNothingWithoutAMembership() {
    University outsider = University.nonMember();

    Given.propose(outsider, Given.proposal(outsider, second, 1))
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-a-member")));
    Given.propose(second, Given.proposal(second, outsider, 1))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("counterpart-not-a-member")))
        .body(has("errors[0].pointer", equalTo("/parties/1/institutionId")));
  }

  @Test
  void isToldToComeLaterWhileNobodyKnowsIt() {
    University nobody = University.unknown();

    first
        .asks()
        .body(Given.proposal(first, nobody, 1))
        .post("/v1/agreements")
        .then()
        .statusCode(422)
        .body(has("code", equalTo("institution-unknown")))
        .body(has("retry", equalTo("later")))
        .body(has("errors[0].pointer", equalTo("/parties/1/institutionId")));
  }

  private void nominationsAreAnswered(int status, String code) {
    Await.asserted(
        "the suspension has arrived",
        () -> Given.nominate(agreement).then().statusCode(status).body(has("code", equalTo(code))));
  }

  private void nominationsAreAccepted() {
    Await.asserted(
        "the reinstatement has arrived", () -> Given.nominate(agreement).then().statusCode(201));
  }
}
