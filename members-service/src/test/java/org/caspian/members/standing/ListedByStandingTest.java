package org.caspian.members.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.members.Member;
import org.caspian.members.fee.FeeFixture;
import org.caspian.members.institution.StandingState;
import org.caspian.members.institution.StandingTold;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.EveryPage;
import org.junit.jupiter.api.Test;

/** The list of institutions, narrowed by how they stand today. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ListedByStandingTest {

  private final StandingClock clock;
  private final StandingTold told;
  private final Member member = Member.active();
  private final Member stranger = Member.ofNoMembership();
  private final Member debtor = Member.ofNoMembership();

  ListedByStandingTest(StandingClock clock, StandingTold told) {
    this.clock = clock;
    this.told = told;
  }

  @Test
  void aMemberStandsWellAndAnotherIsNone() {
    assertEquals(Set.of(StandingState.GOOD), listing(member));
    assertEquals(Set.of(StandingState.NOT_A_MEMBER), listing(stranger));
  }

  @Test
  void whoIsSuspendedFromTheListIsFoundUntilItIsReinstated() {
    member.isSuspended("LISTING");
    stranger.isSuspended("LISTING");
    assertEquals(Set.of(StandingState.SUSPENDED), listing(member));
    assertEquals(Set.of(StandingState.NOT_A_MEMBER), listing(stranger));

    member.isReinstated();
    assertEquals(Set.of(StandingState.GOOD), listing(member));
  }

  @Test
  void whoOwesIsFoundWhenTheDayHasBegunAndUntilItPays() {
    MembershipFixture.admitted(
        debtor, MembershipFixture.complete(debtor.id()), FeeFixture.daysAgo(60));
    String invoice = FeeFixture.invoice(debtor, FeeFixture.daysAgo(10));

    clock.run();
    assertEquals(Set.of(StandingState.ARREARS), listing(debtor));

    FeeFixture.paid(invoice, FeeFixture.FEE);
    assertEquals(Set.of(StandingState.GOOD), listing(debtor));
  }

  @Test
  void whoWasMergedIsNoMemberAndTheClockIsDoneWithIt() {
    Member.secretariatAsks()
        .body(Map.of("successorId", Member.active().id(), "reason", "Government decree 42"))
        .post("/v1/institutions/{id}/merger", member.id())
        .then()
        .statusCode(200);

    assertEquals(
        Set.of(StandingState.NOT_A_MEMBER),
        listed(member, "/v1/institutions?includeUnlisted=true&standing="));
    assertFalse(QuarkusTransaction.requiringNew().call(told::notAsTold).contains(member.id()));
  }

  private static Set<StandingState> listing(Member institution) {
    return listed(institution, "/v1/institutions?standing=");
  }

  private static Set<StandingState> listed(Member institution, String list) {
    return Stream.of(StandingState.values())
        .filter(
            state ->
                EveryPage.of(institution::asks, list + state)
                    .text()
                    .contains(institution.id().toString()))
        .collect(Collectors.toSet());
  }
}
