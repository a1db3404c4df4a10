package org.caspian.members.suspension;

import static org.caspian.members.suspension.ProposalFixture.ALL;
import static org.caspian.members.suspension.ProposalFixture.ONE;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.caspian.members.Member;
import org.caspian.members.fee.FeeFixture;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Parallel;
import org.caspian.platform.testkit.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class TwoYearsAreNotPaidTest {

  private static final String TYPE = "org.caspian.members.suspension-proposal.";

  @Inject ProposalClock clock;

  private final Member debtor = Member.active();

  private void fourLookAtOnce() {
    Parallel.send(
        Collections.<Callable<Boolean>>nCopies(
            4,
            () -> {
              clock.run();
              return true;
            }));
  }

  /** What was told about a proposal, once the last of it has come. */
  private static List<String> told(String proposal, String last) {
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> about(probe, proposal).contains(last));
      return about(probe, proposal);
    }
  }

  private static List<String> about(KafkaProbe probe, String id) {
    return probe.read("caspian.members.suspension-proposal.v1").stream()
        .filter(message -> message.key().equals(id))
        .map(message -> message.type().substring(TYPE.length()).replace(".v1", ""))
        .toList();
  }

  @Test
  void theMemberIsToldOnceWithWhatShowsIt() {
    List<String> invoices = ProposalFixture.twoUnpaidYears(debtor);

    fourLookAtOnce();
    fourLookAtOnce();

    String proposal = ProposalFixture.onlyOne(debtor);
    debtor
        .asks()
        .get(ONE, proposal)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("PROPOSED")))
        .body(has("unpaid.invoiceId", equalTo(invoices)))
        .body(has("unpaid[0].outstanding.amount", equalTo(FeeFixture.FEE)))
        .body(has("replyUntil", equalTo(FeeFixture.daysAgo(-30).toString())))
        .body(
            has(
                "replyEndsAt",
                equalTo(FeeFixture.daysAgo(-30) + "T20:00:00Z"))) // midnight in Astrakhan
        .body(has("reply", nullValue()))
        .body(has("actions", containsInAnyOrder("REPLY", "SET_LOCAL_REFERENCE")));
    debtor.asks().body(ProposalFixture.REPLY).post(ONE + "/reply", proposal).then().statusCode(200);
    assertEquals(List.of("proposed", "replied"), told(proposal, "replied"));
  }

  @Test
  void whoWasInvoicedBeforeItsTimeIsProposedByTheClockWhenThatHasCome() {
    FeeFixture.invoice(debtor, FeeFixture.daysAgo(200));
    FeeFixture.invoice(debtor, FeeFixture.daysAgo(0));
    clock.run();
    debtor.asks().get(ALL).then().body(has("items", empty()));

    TestClock.CLOCK.ahead(Duration.ofDays(1), this::fourLookAtOnce);

    // The day has not begun for the others: what was done too early is taken back.
    String proposal = ProposalFixture.onlyOne(debtor);
    clock.run();
    assertEquals(List.of("proposed", "lapsed"), told(proposal, "lapsed"));
  }

  @Test
  void nobodyIsProposedWhoPaidOrCouldNotPayOrIsNoMember() {
    Member paid = Member.active();
    FeeFixture.paid(FeeFixture.invoice(paid, FeeFixture.daysAgo(200)), FeeFixture.FEE);
    FeeFixture.invoice(paid, FeeFixture.daysAgo(20));
    Member blocked = Member.active();
    FeeFixture.blocked(blocked.id());
    ProposalFixture.twoUnpaidYears(blocked);
    Member stranger = Member.ofNoMembership();
    MembershipFixture.submitted(stranger, MembershipFixture.complete(stranger.id()));
    ProposalFixture.twoUnpaidYears(stranger);
    Member suspended = Member.active();
    suspended.isSuspended("VOTE");
    ProposalFixture.twoUnpaidYears(suspended);

    clock.run();

    for (Member one : List.of(paid, blocked, stranger, suspended)) {
      one.asks().get(ALL).then().statusCode(200).body(has("items", empty()));
    }
  }

  @Test
  void aPaymentEndsTheProposalAndItsReversalMakesAnother() {
    List<String> invoices = ProposalFixture.twoUnpaidYears(debtor);
    String proposal = ProposalFixture.onlyOne(debtor);

    String payment = FeeFixture.paid(invoices.getFirst(), FeeFixture.FEE);

    Member.secretariatAsks()
        .get(ONE, proposal)
        .then()
        .body(has("state", equalTo("LAPSED")))
        .body(has("reason", equalTo("Fees of 2 years in a row are not overdue any more.")))
        .body(has("unpaid[0].outstanding.amount", equalTo(FeeFixture.FEE)))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
    assertEquals(List.of("proposed", "lapsed"), told(proposal, "lapsed"));
    FeeFixture.does(invoices.getFirst(), "reversals", FeeFixture.reversal(payment))
        .then()
        .statusCode(200);
    debtor
        .asks()
        .queryParam("state", "PROPOSED")
        .get(ALL)
        .then()
        .body(has("items.state", contains("PROPOSED")));
  }

  @Test
  void theMemberRepliesOnceAndTheSecretariatRecordsWhatCameOnPaper() {
    String proposal = ProposalFixture.proposed(debtor);
    debtor
        .asks()
        .body(ProposalFixture.REPLY)
        .post(ONE + "/reply", proposal)
        .then()
        .statusCode(200)
        .body(has("reply", equalTo(ProposalFixture.REPLY.get("text"))))
        .body(has("replyRecorded", equalTo(false)));

    ProposalFixture.does(proposal, "reply", ProposalFixture.REPLY)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));

    Member other = Member.active();
    ProposalFixture.does(ProposalFixture.proposed(other), "reply", ProposalFixture.REPLY)
        .then()
        .statusCode(200)
        .body(has("replyRecorded", equalTo(true)));
  }

  @Test
  void noBodyDecidesBeforeTheTimeForAReplyIsOver() {
    String proposal = ProposalFixture.proposed(debtor);

    ProposalFixture.does(proposal, "suspension", ProposalFixture.suspension("VOTE"))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("reply-window-open")))
        .body(has("replyUntil", equalTo(FeeFixture.daysAgo(-30).toString())));
  }

  @Test
  void whatABodyDismissesIsNotProposedAgainUntilAnotherYearIsNotPaid() {
    String proposal = ProposalFixture.proposed(debtor);
    ProposalFixture.does(proposal, "dismissal", ProposalFixture.DISMISSAL)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("DISMISSED")))
        .body(has("resolution", equalTo("PR-2026/4")));
    ProposalFixture.does(proposal, "dismissal", ProposalFixture.DISMISSAL)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));

    clock.run();
    assertEquals(proposal, ProposalFixture.onlyOne(debtor));
    assertEquals(List.of("proposed", "dismissed"), told(proposal, "dismissed"));

    FeeFixture.invoice(debtor, FeeFixture.daysAgo(3));
    debtor
        .asks()
        .get(ALL)
        .then()
        .body(has("items.state", containsInAnyOrder("DISMISSED", "PROPOSED")));
  }

  @Test
  void aListIsNarrowedByItsFilters() {
    String proposal = ProposalFixture.proposed(debtor);
    debtor
        .asks()
        .body(Map.of("localReference", "S-1"))
        .put(ONE + "/local-reference", proposal)
        .then()
        .statusCode(200);

    for (Map<String, String> filter :
        List.of(
            Map.of("institution", debtor.id().toString()),
            Map.of("state", "PROPOSED"),
            Map.of("localReference", "S-1"),
            Map.of("replyUntilBefore", FeeFixture.daysAgo(-31).toString()))) {
      debtor
          .asks()
          .queryParams(filter)
          .get(ALL)
          .then()
          .statusCode(200)
          .body(has("items.id", contains(proposal)));
    }
    debtor
        .asks()
        .queryParam("replyUntilBefore", FeeFixture.daysAgo(-30).toString())
        .get(ALL)
        .then()
        .body(has("items", empty()));
  }
}
