package org.caspian.members.fee;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caspian.members.Member;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class DebtsOfAMergedInstitutionTest {

  private final Member debtor = Member.ofNoMembership();
  private final Member successor = Member.ofNoMembership();
  private String invoice;
  private String membership;

  @BeforeEach
  void anInvoiceThatWasNotPaid() {
    admitted(debtor);
    membership = admitted(successor);
    invoice = FeeFixture.invoice(debtor, FeeFixture.daysAgo(10));
    Member.secretariatAsks()
        .body(Map.of("successorId", successor.id(), "reason", "Government decree 42"))
        .post("/v1/institutions/{id}/merger", debtor.id())
        .then()
        .statusCode(200);
  }

  private static String admitted(Member member) {
    return MembershipFixture.admitted(
        member, MembershipFixture.complete(member.id()), FeeFixture.daysAgo(60));
  }

  @Test
  void areItsSuccessorsFromTheDayOfTheMergerOn() {
    standing(MembershipFixture.today())
        .body(has("state", equalTo("ARREARS")))
        .body(has("effects.effect", containsInAnyOrder("VOTE", "OFFICE")))
        .body(
            has(
                "effects.since",
                contains(
                    MembershipFixture.today().toString(), MembershipFixture.today().toString())));
    standing(MembershipFixture.today().minusDays(1)).body(has("state", equalTo("GOOD")));
    assertEquals("ARREARS", stateInReport());
    Member.secretariatAsks()
        .get("/v1/institutions/{id}", successor.id())
        .then()
        .body(has("version", equalTo(3)));
  }

  @Test
  void endWithTheirPayment() {
    FeeFixture.paid(invoice, FeeFixture.FEE);

    standing(MembershipFixture.today()).body(has("state", equalTo("GOOD")));
  }

  @Test
  void areToldToTheSuccessorThatLeaves() {
    successor
        .asks()
        .body(MembershipFixture.resignation(MembershipFixture.today()))
        .post("/v1/memberships/{id}/resignation", membership)
        .then()
        .statusCode(200)
        .body(has("openObligations.invoiceId", contains(invoice)));
  }

  @Test
  void doNotAgeFromTheMergerOnWhileTheSuccessorCannotPay() {
    FeeFixture.blocked(FeeFixture.block(successor.id(), FeeFixture.daysAgo(20)));

    Member.secretariatAsks()
        .get("/v1/invoices/{id}/balance", invoice)
        .then()
        .statusCode(200)
        .body(has("daysOverdue", equalTo(9)));
  }

  @Test
  void areReportedWithWhoAnswersForThem() {
    assertEquals(successor.id().toString(), answeringOn(FeeFixture.daysAgo(0)));
    assertEquals(debtor.id().toString(), answeringOn(FeeFixture.daysAgo(1)));
  }

  private Object answeringOn(LocalDate day) {
    Response report =
        Member.secretariatAsks().queryParam("on", day.toString()).get("/v1/reports/members/fees");
    return Json.<List<Map<String, Object>>>at(report, "lines").stream()
        .filter(line -> line.get("institution").equals(debtor.id().toString()))
        .findFirst()
        .orElseThrow()
        .get("answeredBy");
  }

  private Object stateInReport() {
    Response report = Member.secretariatAsks().get("/v1/reports/members/standing");
    return Json.<List<Map<String, Object>>>at(report, "items").stream()
        .filter(line -> line.get("institution").equals(successor.id().toString()))
        .findFirst()
        .orElseThrow()
        .get("state");
  }

  private ValidatableResponse standing(LocalDate day) {
    return successor
        .asks()
        .queryParam("on", day.toString())
        .get("/v1/institutions/{id}/standing", successor.id())
        .then()
        .statusCode(200);
  }
}
