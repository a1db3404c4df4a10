package org.caspian.members.suspension;

import static org.caspian.members.suspension.ProposalFixture.ONE;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.caspian.members.Member;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.charter.Dated;
import org.caspian.members.fee.FeeFixture;
import org.caspian.members.fee.Obligations;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.StandingToday;
import org.caspian.members.institution.Successions;
import org.caspian.members.institution.SuspensionOrders;
import org.caspian.platform.command.Ids;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Test;

/** Two years are not paid, and the member was told so forty days ago. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class TheTimeForAReplyIsOverTest {

  @Inject ProposalClock clock;
  @Inject SuspensionProposalRepository repository;
  @Inject Obligations obligations;
  @Inject Successions successions;
  @Inject StandingToday standing;
  @Inject SuspensionOrders orders;
  @Inject AssociationCalendar calendar;
  @Inject Ids ids;
  @Inject Outbox outbox;

  private final Member debtor = Member.ofNoMembership();

  /** An association that lets the clock suspend. */
  private record Automatic() implements ProposalSettings {

    @Override
    public Dated<Integer> unpaidYearsUntilProposal() {
      return Dated.always(2);
    }

    @Override
    public Dated<Integer> replyDays() {
      return Dated.always(30);
    }

    @Override
    public boolean automaticSuspension() {
      return true;
    }

    @Override
    public Set<Effect> automaticSuspensionEffects() {
      return Set.of(Effect.VOTE, Effect.OFFICE, Effect.DELEGATES);
    }

    @Override
    public Duration proposeEvery() {
      return Duration.ofHours(1);
    }
  }

  private void fourSuspendAtOnce() {
    ProposalsFollowArrears automatic =
        new ProposalsFollowArrears(
            repository,
            obligations,
            successions,
            standing,
            orders,
            calendar,
            new Automatic(),
            ids,
            outbox);
    Parallel.send(
        Collections.<Callable<Boolean>>nCopies(
            4,
            () -> {
              clock.run(automatic);
              return true;
            }));
  }

  /** What is announced again, as it is when a day has begun, has the id that it had. */
  private static List<String> about(KafkaProbe probe, String topic, String key) {
    return probe.read(topic).stream()
        .filter(message -> message.key().equals(key))
        .collect(
            Collectors.toMap(
                CloudEvent::id, CloudEvent::type, (one, again) -> one, LinkedHashMap::new))
        .values()
        .stream()
        .map(type -> type.split("\\.")[4])
        .toList();
  }

  private static void assertTold(String topic, String key, String... what) {
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> about(probe, topic, key).size() >= what.length);
      assertEquals(List.of(what), about(probe, topic, key));
    }
  }

  /** What is told of its suspensions; that it is a member, and in arrears, is told beside it. */
  private List<String> suspensions() {
    try (KafkaProbe probe = KafkaProbe.open()) {
      String key = debtor.id().toString();
      return about(probe, "caspian.members.institution.v1", key).stream()
          .filter(what -> what.equals("suspended") || what.equals("reinstated"))
          .toList();
    }
  }

  @Test
  void aBodySuspendsFromWhatItNames() {
    String proposal = ProposalFixture.due(debtor);
    clock.run();

    ProposalFixture.does(proposal, "suspension", ProposalFixture.suspension("VOTE", "DELEGATES"))
        .then()
        .statusCode(200)
        .body(has("state", equalTo("SUSPENDED")))
        .body(has("effects", contains("VOTE", "DELEGATES")))
        .body(has("resolution", equalTo("PR-2026/4")));

    debtor
        .asks()
        .get("/v1/institutions/{id}", debtor.id())
        .then()
        .body(has("suspension.effects", containsInAnyOrder("VOTE", "DELEGATES")))
        .body(has("suspension.reason", equalTo("Two years are not paid.")));
    assertTold("caspian.members.suspension-proposal.v1", proposal, "proposed", "suspended");
    assertEquals(List.of("suspended"), suspensions());
    ProposalFixture.does(proposal, "suspension", ProposalFixture.suspension("VOTE"))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
  }

  @Test
  void theClockSuspendsNobodyUnlessItIsSetSo() {
    String proposal = ProposalFixture.due(debtor);

    clock.run();
    clock.run();

    debtor.asks().get(ONE, proposal).then().body(has("state", equalTo("PROPOSED")));
    Member.secretariatAsks()
        .get(ONE, proposal)
        .then()
        .body(
            has(
                "actions",
                containsInAnyOrder("REPLY", "SUSPEND", "DISMISS", "SET_LOCAL_REFERENCE")));
  }

  @Test
  void theClockThatIsSetSoSuspendsOnceHoweverManyLook() {
    String proposal = ProposalFixture.due(debtor);

    fourSuspendAtOnce();
    fourSuspendAtOnce();

    debtor
        .asks()
        .get(ONE, proposal)
        .then()
        .body(has("state", equalTo("SUSPENDED")))
        .body(has("effects", contains("VOTE", "OFFICE", "DELEGATES")))
        .body(has("resolution", nullValue()));
    debtor
        .asks()
        .get("/v1/institutions/{id}", debtor.id())
        .then()
        .body(has("suspension.effects", containsInAnyOrder("VOTE", "OFFICE", "DELEGATES")));
    assertTold("caspian.members.suspension-proposal.v1", proposal, "proposed", "suspended");
    assertEquals(List.of("suspended"), suspensions());
  }

  @Test
  void whoeverIsSuspendedByHandMeanwhileIsNotSuspendedAgain() {
    String proposal = ProposalFixture.due(debtor);
    debtor.isSuspended("NEW_PROJECTS");

    ProposalFixture.does(proposal, "suspension", ProposalFixture.suspension("VOTE"))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
    clock.run();

    debtor
        .asks()
        .get(ONE, proposal)
        .then()
        .body(has("state", equalTo("LAPSED")))
        .body(has("reason", equalTo("The institution is suspended already.")));
    assertEquals(List.of("suspended"), suspensions());
  }

  @Test
  void paidOnTheLastDayIsPaid() {
    String proposal = ProposalFixture.due(debtor);
    List<String> unpaid = debtor.asks().get(ONE, proposal).path("unpaid.invoiceId");
    FeeFixture.paid(unpaid.getLast(), FeeFixture.FEE);

    fourSuspendAtOnce();

    debtor.asks().get(ONE, proposal).then().body(has("state", equalTo("LAPSED")));
    assertEquals(List.of(), suspensions());
  }
}
