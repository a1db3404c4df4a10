package org.caspian.members.suspension;

import static org.caspian.members.suspension.ProposalFixture.ALL;
import static org.caspian.members.suspension.ProposalFixture.ONE;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.caspian.members.Member;
import org.caspian.members.fee.FeeFixture;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two years are not paid, as was told, and another answers for them now. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class AMemberThatHasNotPaidIsMergedTest {

  @Inject ProposalClock clock;

  private final Member debtor = Member.active();
  private final Member successor = Member.active();
  private List<String> invoices;
  private String proposal;

  @BeforeEach
  void aMerger() {
    invoices = ProposalFixture.twoUnpaidYears(debtor);
    proposal = ProposalFixture.onlyOne(debtor);
    Member.secretariatAsks()
        .body(Map.of("successorId", successor.id(), "reason", "Government decree 42"))
        .post("/v1/institutions/{id}/merger", debtor.id())
        .then()
        .statusCode(200);
  }

  @Test
  void theProposalAboutItEndsWithTheMergerAndWordsThatSaySo() {
    Member.secretariatAsks()
        .get(ONE, proposal)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("LAPSED")))
        .body(has("reason", containsString(successor.id().toString())));
  }

  @Test
  void nobodyRepliesToItOrDecidesAboutItAnyMore() {
    Await.until(
        "the service knows of the merger",
        () -> successor.asks().get(ONE, proposal).statusCode() == 200);

    conflict(successor.asks().body(ProposalFixture.REPLY).post(ONE + "/reply", proposal));
    conflict(ProposalFixture.does(proposal, "reply", ProposalFixture.REPLY));
    conflict(ProposalFixture.does(proposal, "dismissal", ProposalFixture.DISMISSAL));
    conflict(ProposalFixture.does(proposal, "suspension", ProposalFixture.suspension("VOTE")));
  }

  private static void conflict(Response answer) {
    answer.then().statusCode(409).body(has("code", equalTo("state-conflict")));
  }

  @Test
  void oneAboutTheSuccessorIsMadeAtOnceWhichAPaymentEnds() {
    Map<String, Object> made = aboutTheSuccessor();
    clock.run();
    assertEquals(made, aboutTheSuccessor());
    assertEquals("PROPOSED", made.get("state"));
    assertEquals(
        invoices,
        ((List<?>) made.get("unpaid"))
            .stream().map(unpaid -> ((Map<?, ?>) unpaid).get("invoiceId")).toList());

    FeeFixture.paid(invoices.getFirst(), FeeFixture.FEE);

    assertEquals("LAPSED", aboutTheSuccessor().get("state"));
  }

  /** The only one. */
  private Map<String, Object> aboutTheSuccessor() {
    Response list = Member.secretariatAsks().queryParam("institution", successor.id()).get(ALL);
    List<Map<String, Object>> own =
        Json.<List<Map<String, Object>>>at(list, "items").stream()
            .filter(item -> item.get("institution").equals(successor.id().toString()))
            .toList();
    assertEquals(1, own.size(), list.asString());
    return own.getFirst();
  }
}
