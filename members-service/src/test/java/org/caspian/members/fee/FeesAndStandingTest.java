package org.caspian.members.fee;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
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

/** A member for two months has an invoice that was to be paid ten days ago. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class FeesAndStandingTest {

  private final Member debtor = Member.ofNoMembership();
  private String invoice;

  @BeforeEach
  void anInvoiceThatWasNotPaid() {
    MembershipFixture.admitted(
        debtor, MembershipFixture.complete(debtor.id()), FeeFixture.daysAgo(60));
    invoice = FeeFixture.invoice(debtor, FeeFixture.daysAgo(10));
  }

  @Test
  void whoOwesTooLongNeitherVotesNorHoldsOffices() {
    standing(FeeFixture.daysAgo(0))
        .body(has("state", equalTo("ARREARS")))
        .body(has("effects.effect", containsInAnyOrder("VOTE", "OFFICE")))
        .body(has("effects.source", contains("ARREARS", "ARREARS")));
  }

  @Test
  void whatIsForbiddenForTwoInvoicesIsToldOnceWhereItSaysTheSame() {
    Member other = Member.active();
    FeeFixture.invoice(debtor, FeeFixture.daysAgo(10));

    // The reasons tell of which invoice each is; who does not see them sees the same twice.
    standing(FeeFixture.daysAgo(0))
        .body(has("effects.effect", contains("VOTE", "VOTE", "OFFICE", "OFFICE")));
    other
        .asks()
        .get("/v1/institutions/{id}/standing", debtor.id())
        .then()
        .body(has("effects.effect", contains("VOTE", "OFFICE")));
    String sheet =
        Member.secretariatAsks()
            .accept("text/csv")
            .get("/v1/reports/members/standing")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertEquals(
        List.of("VOTE:ARREARS OFFICE:ARREARS"),
        sheet
            .lines()
            .filter(row -> row.contains(debtor.id().toString()))
            .map(row -> row.substring(row.lastIndexOf(',') + 1))
            .toList());
  }

  @Test
  void aPaymentEndsItFromItsDayOn() {
    FeeFixture.paid(invoice, FeeFixture.FEE);

    standing(FeeFixture.daysAgo(0)).body(has("effects", empty()));
    standing(FeeFixture.daysAgo(3)).body(has("state", equalTo("ARREARS")));
  }

  @Test
  void theReportOfAllMembersSaysTheSame() {
    assertEquals("ARREARS", stateInReport());

    FeeFixture.paid(invoice, FeeFixture.FEE);

    assertEquals("GOOD", stateInReport());
  }

  @Test
  void aBlockedChannelOfPaymentTakesItsDaysAway() {
    Member.secretariatAsks()
        .body(FeeFixture.block(debtor.id(), FeeFixture.daysAgo(20)))
        .post("/v1/payment-channel-blocks")
        .then()
        .statusCode(201);

    standing(FeeFixture.daysAgo(0)).body(has("state", equalTo("GOOD")));
  }

  @Test
  void whoLeavesIsToldWhatItStillOwesAndLeaves() {
    FeeFixture.paid(FeeFixture.invoice(debtor), FeeFixture.FEE);
    FeeFixture.paid(invoice, "250.00");

    debtor
        .asks()
        .body(MembershipFixture.resignation(MembershipFixture.today()))
        .post("/v1/memberships/{id}/resignation", MembershipFixture.takenOver(debtor))
        .then()
        .statusCode(200)
        .body(has("state", equalTo("RESIGNED")))
        .body(has("openObligations.invoiceId", contains(invoice)))
        .body(has("openObligations.amount", contains("1000.00")));
  }

  private Object stateInReport() {
    Response report = Member.secretariatAsks().get("/v1/reports/members/standing");
    return Json.<List<Map<String, Object>>>at(report, "items").stream()
        .filter(line -> line.get("institution").equals(debtor.id().toString()))
        .findFirst()
        .orElseThrow()
        .get("state");
  }

  private ValidatableResponse standing(LocalDate day) {
    return debtor
        .asks()
        .queryParam("on", day.toString())
        .get("/v1/institutions/{id}/standing", debtor.id())
        .then()
        .statusCode(200);
  }
}
