package org.caspian.members.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.members.charter.Dated;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.StandingState;
import org.caspian.members.institution.SuspensionPeriod;
import org.caspian.members.membership.MembershipCategory;
import org.caspian.members.membership.MembershipPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingRulesTest {

  private static final UUID FIRST = UUID.fromString("01a22b40-0c5e-7a19-b0d4-6e21f83b7a52");
  private static final UUID SECOND = UUID.fromString("01a22b40-0c5e-7a19-b0d4-6e21f83b7a53");

  private static final ZoneId ASSOCIATION = ZoneId.of("Europe/Astrakhan");

  private final StandingRules rules =
      new StandingRules(
          Dated.always(Set.of(Effect.VOTE, Effect.OFFICE)),
          at -> LocalDate.ofInstant(at, ASSOCIATION));

  /** A candidate in 2019, full from 2020 to 2022, back from July 2024 on, taken over never. */
  private static final List<MembershipPeriod> MEMBERSHIPS =
      List.of(
          period(FIRST, MembershipCategory.CANDIDATE, "2019-01-01", "2019-12-31"),
          period(FIRST, MembershipCategory.FULL, "2020-01-01", "2022-12-31"),
          period(SECOND, MembershipCategory.FULL, "2024-07-01", null));

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "2018-12-31, NOT_A_MEMBER, , ''",
    "2019-01-01, GOOD, CANDIDATE, 'VOTE CATEGORY 2019-01-01|OFFICE CATEGORY 2019-01-01'",
    "2019-12-31, GOOD, CANDIDATE, 'VOTE CATEGORY 2019-01-01|OFFICE CATEGORY 2019-01-01'",
    "2020-01-01, GOOD, FULL, ''",
    "2021-03-31, GOOD, FULL, ''",
    // Owed since April 2021, paid on the 10th of June.
    "2021-04-01, ARREARS, FULL, 'VOTE ARREARS 2021-04-01|OFFICE ARREARS 2021-04-01'",
    "2021-06-09, ARREARS, FULL, 'VOTE ARREARS 2021-04-01|OFFICE ARREARS 2021-04-01'",
    "2021-06-10, GOOD, FULL, ''",
    "2022-12-31, GOOD, FULL, ''",
    "2023-01-01, NOT_A_MEMBER, , ''",
    "2024-06-30, NOT_A_MEMBER, , ''",
    "2024-07-01, GOOD, FULL, ''",
    // Suspended when the 5th of May has begun at the association, reinstated when the 20th has;
    // in UTC it is the day before each.
    "2025-05-04, GOOD, FULL, ''",
    "2025-05-05, SUSPENDED, FULL, 'NEW_PROJECTS SUSPENSION 2025-05-05'",
    "2025-05-19, SUSPENDED, FULL, 'NEW_PROJECTS SUSPENSION 2025-05-05'",
    "2025-05-20, GOOD, FULL, ''",
    // Owes since 2026, and is suspended for it on the 1st of March: for ever, as far as is decided.
    "2026-01-01, ARREARS, FULL, 'VOTE ARREARS 2026-01-01|OFFICE ARREARS 2026-01-01'",
    "2026-03-01, SUSPENDED, FULL, "
        + "'VOTE SUSPENSION 2026-03-01|VOTE ARREARS 2026-01-01|OFFICE ARREARS 2026-01-01'",
    "2040-01-01, SUSPENDED, FULL, "
        + "'VOTE SUSPENSION 2026-03-01|VOTE ARREARS 2026-01-01|OFFICE ARREARS 2026-01-01'"
  })
  void everyDayOfALongStoryIsKnown(
      LocalDate day, StandingState state, MembershipCategory category, String inForce) {
    StandingOnDay standing =
        rules.on(
            day,
            new StandingFacts(
                MEMBERSHIPS,
                List.of(
                    suspended("2025-05-04T20:30:00Z", "2025-05-19T20:30:00Z", Effect.NEW_PROJECTS),
                    suspended("2026-03-01T08:00:00Z", null, Effect.VOTE)),
                List.of(
                    overdue("2021-04-01", "2021-06-09"),
                    overdue("2023-01-01", "2023-12-31"),
                    overdue("2026-01-01", null))));

    assertEquals(state, standing.state());
    assertEquals(
        Optional.ofNullable(category), standing.membership().map(MembershipPeriod::category));
    assertEquals(inForce, told(standing));
  }

  private static String told(StandingOnDay standing) {
    return String.join(
        "|",
        standing.inForce().stream()
            .map(known -> known.effect() + " " + known.source() + " " + known.since().orElseThrow())
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, UNKNOWN",
    "2026-11-26, UNKNOWN",
    "2026-11-27, GOOD",
    "2030-01-01, GOOD",
    "2030-01-02, NOT_A_MEMBER"
  })
  void whetherOneWasAMemberBeforeItWasTakenOverIsNotKnown(LocalDate day, StandingState state) {
    MembershipPeriod takenOver = takenOver(FIRST, "2026-11-27", "2030-01-01");

    StandingOnDay standing =
        rules.on(day, new StandingFacts(List.of(takenOver), List.of(), List.of()));

    assertEquals(state, standing.state());
    assertEquals(state == StandingState.GOOD, standing.standing().isMember());
  }

  @Test
  void whatOneMembershipKnowsIsNotDoubtedByAnother() {
    MembershipPeriod takenOver = takenOver(SECOND, "2026-11-27", null);

    StandingOnDay standing =
        rules.on(
            LocalDate.parse("2021-01-01"),
            new StandingFacts(List.of(takenOver, MEMBERSHIPS.get(1)), List.of(), List.of()));

    assertEquals(StandingState.GOOD, standing.state());
    assertEquals(FIRST, standing.membership().orElseThrow().membershipId());
  }

  @ParameterizedTest
  @CsvSource({
    "2017-01-01, UNKNOWN",
    "2019-01-01, GOOD",
    "2020-08-01, NOT_A_MEMBER",
    "2026-11-27, GOOD"
  })
  void betweenTwoMembershipsItWasNoneThoughNobodyKnowsSinceWhenItIsOneAgain(
      LocalDate day, StandingState state) {
    MembershipPeriod first = takenOver(FIRST, "2018-01-01", "2020-06-30");
    MembershipPeriod again = takenOver(SECOND, "2026-11-27", null);

    assertEquals(
        state,
        rules.on(day, new StandingFacts(List.of(first, again), List.of(), List.of())).state());
  }

  @Test
  void aLaterCategoryWithAKnownDayDoesNotMakeTheDaysBeforeItKnown() {
    MembershipPeriod takenOver = takenOver(FIRST, "2026-11-27", "2014-12-31");
    LocalDate decided = LocalDate.parse("2015-01-01");
    MembershipPeriod since =
        new MembershipPeriod(
            FIRST, MembershipCategory.OBSERVER, Optional.of(decided), decided, Optional.empty());

    StandingOnDay standing =
        rules.on(
            LocalDate.parse("2010-01-01"),
            new StandingFacts(List.of(takenOver, since), List.of(), List.of()));

    assertEquals(StandingState.UNKNOWN, standing.state());
  }

  @Test
  void whoIsReinstatedAndSuspendedAnewInOneDayIsSuspended() {
    List<SuspensionPeriod> suspensions =
        List.of(
            suspended("2025-05-01T08:00:00Z", "2025-05-05T09:00:00Z", Effect.VOTE),
            suspended("2025-05-05T10:00:00Z", null, Effect.LISTING));

    StandingOnDay standing =
        rules.on(
            LocalDate.parse("2025-05-05"), new StandingFacts(MEMBERSHIPS, suspensions, List.of()));

    assertEquals("LISTING SUSPENSION 2025-05-05", told(standing));
  }

  @Test
  void aSuspensionForbidsAlsoWhoIsNoMember() {
    StandingOnDay standing =
        rules.on(
            LocalDate.parse("2023-05-05"),
            new StandingFacts(
                MEMBERSHIPS,
                List.of(suspended("2022-12-01T08:00:00Z", null, Effect.DELEGATES)),
                List.of()));

    assertEquals(StandingState.NOT_A_MEMBER, standing.state());
    assertFalse(standing.standing().isMember());
    assertEquals(Set.of(Effect.DELEGATES), standing.standing().effects());
  }

  @Test
  void whatASuspensionForbidsIsKeptApart() {
    StandingOnDay standing =
        rules.on(
            LocalDate.parse("2019-05-05"),
            new StandingFacts(
                MEMBERSHIPS,
                List.of(suspended("2019-02-01T08:00:00Z", null, Effect.VOTE, Effect.NEW_PROJECTS)),
                List.of()));

    assertTrue(standing.standing().isMember());
    assertEquals(
        Set.of(Effect.VOTE, Effect.OFFICE, Effect.NEW_PROJECTS), standing.standing().effects());
    assertEquals(Set.of(Effect.VOTE, Effect.OFFICE), standing.besideSuspension().effects());
  }

  @Test
  void arrearsForbidWhatTheAssociationHasSet() {
    StandingOnDay standing =
        new StandingRules(Dated.always(Set.of()), at -> LocalDate.ofInstant(at, ASSOCIATION))
            .on(
                LocalDate.parse("2025-01-01"),
                new StandingFacts(MEMBERSHIPS, List.of(), List.of(overdue("2024-12-01", null))));

    assertEquals(StandingState.ARREARS, standing.state());
    assertEquals(Set.of(), standing.standing().effects());
  }

  @Test
  void aDayIsJudgedByWhatTheCharterForbadeOnIt() {
    StandingRules changed =
        new StandingRules(
            Dated.parse("VOTE; 2025-01-01=OFFICE", name -> Set.of(Effect.valueOf(name))),
            at -> LocalDate.ofInstant(at, ASSOCIATION));
    StandingFacts facts =
        new StandingFacts(MEMBERSHIPS, List.of(), List.of(overdue("2024-12-01", null)));

    assertEquals(
        Set.of(Effect.VOTE), changed.on(LocalDate.parse("2024-12-31"), facts).standing().effects());
    assertEquals(
        Set.of(Effect.OFFICE),
        changed.on(LocalDate.parse("2025-01-01"), facts).standing().effects());
  }

  @Test
  void whatTheCharterForbidsSinceALaterDayIsForbiddenSinceThen() {
    StandingRules changed =
        new StandingRules(
            Dated.parse("VOTE; 2025-01-01=VOTE,OFFICE", StandingRulesTest::effects),
            at -> LocalDate.ofInstant(at, ASSOCIATION));
    LocalDate day = LocalDate.parse("2025-03-01");

    StandingFacts owesLonger =
        new StandingFacts(MEMBERSHIPS, List.of(), List.of(overdue("2024-12-01", null)));
    assertEquals(
        "VOTE ARREARS 2024-12-01|OFFICE ARREARS 2025-01-01", told(changed.on(day, owesLonger)));

    StandingFacts owesSince =
        new StandingFacts(MEMBERSHIPS, List.of(), List.of(overdue("2025-02-01", null)));
    assertEquals(
        "VOTE ARREARS 2025-02-01|OFFICE ARREARS 2025-02-01", told(changed.on(day, owesSince)));
  }

  private static Set<Effect> effects(String names) {
    return Stream.of(names.split(",")).map(Effect::valueOf).collect(Collectors.toSet());
  }

  /** Nobody knows since when, and the register since that day. */
  private static MembershipPeriod takenOver(UUID membership, String knownSince, String to) {
    return new MembershipPeriod(
        membership,
        MembershipCategory.FULL,
        Optional.empty(),
        LocalDate.parse(knownSince),
        Optional.ofNullable(to).map(LocalDate::parse));
  }

  private static MembershipPeriod period(
      UUID membership, MembershipCategory category, String from, String to) {
    return new MembershipPeriod(
        membership,
        category,
        Optional.of(LocalDate.parse(from)),
        LocalDate.parse(from),
        Optional.ofNullable(to).map(LocalDate::parse));
  }

  private static SuspensionPeriod suspended(String since, String until, Effect... effects) {
    return new SuspensionPeriod(
        Set.of(effects),
        "fees",
        Instant.parse(since),
        Optional.ofNullable(until).map(Instant::parse));
  }

  private static Overdue overdue(String from, String to) {
    return new Overdue(
        LocalDate.parse(from), Optional.ofNullable(to).map(LocalDate::parse), "Fee of the year");
  }
}
