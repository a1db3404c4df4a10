package org.caspian.members.membership;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class WhoSeesAnApplicationTest {

  private final Member applicant = Member.ofNoMembership();
  private String id;

  @BeforeEach
  void anApplication() {
    id = MembershipFixture.submitted(applicant, MembershipFixture.complete(applicant.id()));
  }

  @Test
  void membersDo() {
    Member member = Member.active();

    sees(member);
    list(member).body(has("items.id", contains(id)));
  }

  @Test
  void whoAppliesSeesItsOwnOnly() {
    Member other = Member.ofNoMembership();
    String own = MembershipFixture.submitted(other, MembershipFixture.complete(other.id()));

    seesNothing(other);
    other.asks().get(MembershipFixture.ONE, own).then().statusCode(200);
  }

  @Test
  void whoWasAdmittedDoesAtOnce() {
    Member other = Member.ofNoMembership();
    seesNothing(other);

    MembershipFixture.admitted(
        other, MembershipFixture.complete(other.id()), MembershipFixture.today());

    sees(other);
  }

  @Test
  void whoHasLeftDoesNoMore() {
    Member former = Member.active();
    String membership = MembershipFixture.takenOver(former);
    sees(former);

    Member.secretariatAsks()
        .body(MembershipFixture.removal(MembershipFixture.today().minusDays(1)))
        .post(MembershipFixture.ONE + "/removal", membership)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("REMOVED")));

    Await.asserted("it is no member", () -> seesNothing(former));
  }

  private void sees(Member reader) {
    reader.asks().get(MembershipFixture.ONE, id).then().statusCode(200);
    reader.asks().get(MembershipFixture.ONE + "/history", id).then().statusCode(200);
  }

  private void seesNothing(Member reader) {
    reader.asks().get(MembershipFixture.ONE, id).then().statusCode(404);
    reader.asks().get(MembershipFixture.ONE + "/history", id).then().statusCode(404);
    list(reader).body(has("items", empty()));
  }

  private ValidatableResponse list(Member reader) {
    return reader
        .asks()
        .queryParam("institution", applicant.id())
        .get(MembershipFixture.ALL)
        .then()
        .statusCode(200);
  }
}
