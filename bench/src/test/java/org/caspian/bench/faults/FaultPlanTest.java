package org.caspian.bench.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlanTest {

  private static final List<String> SERVICES =
      List.of("members", "mobility", "projects", "events", "gateway");
  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

  @Test
  void theSameSeedMakesTheSamePlan() {
    assertEquals(plan(7, TWO_MINUTES), plan(7, TWO_MINUTES));
  }

  @Test
  void anotherSeedMakesAnotherPlan() {
    assertNotEquals(plan(7, TWO_MINUTES), plan(8, TWO_MINUTES));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void inTwoMinutesEveryKindComesAndEveryServiceDies(long seed) {
    List<Fault> faults = plan(seed, TWO_MINUTES).faults();

    assertEquals(
        EnumSet.allOf(FaultKind.class),
        faults.stream().map(Fault::kind).collect(Collectors.toSet()));
    Set<String> dead =
        faults.stream()
            .filter(fault -> fault.kind() == FaultKind.KILL)
            .map(fault -> fault.target().replace("-2", ""))
            .collect(Collectors.toSet());
    assertEquals(Set.copyOf(SERVICES), dead);
  }

  @Test
  void outagesHaveTheirFullLengthAndFollowEachOther() {
    List<Fault> outages =
        plan(1, TWO_MINUTES).faults().stream()
            .filter(fault -> fault.kind().lane() == Lane.OUTAGES)
            .toList();

    Duration free = Duration.ZERO;
    for (Fault outage : outages) {
      assertTrue(outage.at().compareTo(free) >= 0, outage.toString());
      assertEquals(outage.kind().length(), outage.length());
      free = outage.at().plus(outage.length());
    }
    assertTrue(free.compareTo(TWO_MINUTES) <= 0, free.toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void kafkaIsAwayForAsLongAsIsAskedForAndNothingElseDiesWhenItHasBeenForLong(long seed) {
    Duration away = Duration.ofMinutes(5);
    Duration length = FaultPlan.whole(away);
    List<Fault> faults = FaultPlan.of(seed, length, SERVICES, away).faults();

    Fault outage =
        faults.stream().filter(one -> one.kind() == FaultKind.KAFKA_AWAY).findFirst().orElseThrow();
    assertEquals(away, outage.length());
    Duration alone = outage.at().plus(FaultKind.KAFKA_AWAY.length());
    assertEquals(
        List.of(),
        faults.stream()
            .filter(one -> one.kind().lane() == Lane.DEATHS)
            .filter(
                one ->
                    one.at().compareTo(alone) >= 0
                        && one.at().compareTo(outage.at().plus(away)) < 0)
            .toList());
    assertEquals(
        EnumSet.allOf(FaultKind.class),
        faults.stream().map(Fault::kind).collect(Collectors.toSet()));
  }

  @Test
  void aShortRunHasShortOutages() {
    List<Fault> faults = plan(1, Duration.ofSeconds(20)).faults();

    Fault away =
        faults.stream().filter(one -> one.kind() == FaultKind.KAFKA_AWAY).findFirst().orElseThrow();
    assertEquals(Duration.ofSeconds(10), away.length());
  }

  @Test
  void aLongRunRepeatsThem() {
    List<Fault> faults = plan(1, Duration.ofMinutes(10)).faults();

    assertTrue(faults.stream().filter(one -> one.kind() == FaultKind.KAFKA_AWAY).count() > 2);
    assertEquals(1, faults.stream().filter(one -> one.kind() == FaultKind.CLOCK_MOVED).count());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void oneClockIsBehindByLessThanTokensForgiveAndAnotherOneAhead(long seed) {
    Fault behind = first(FaultKind.CLOCK_BEHIND, seed);
    Fault ahead = first(FaultKind.CLOCK_MOVED, seed);

    assertTrue(behind.length().isNegative());
    assertTrue(behind.length().abs().compareTo(Duration.ofSeconds(9)) < 0, behind.toString());
    assertTrue(ahead.length().isPositive());
    assertNotEquals(ahead.target(), behind.target());
  }

  private static Fault first(FaultKind kind, long seed) {
    return plan(seed, TWO_MINUTES).faults().stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theClockOfWhoTellsTheOthersIsRight(long seed) {
    for (FaultKind kind : List.of(FaultKind.CLOCK_MOVED, FaultKind.CLOCK_BEHIND)) {
      Fault moved = first(kind, seed);

      assertFalse(moved.target().startsWith("gateway") || moved.target().startsWith("members"));
    }
  }

  private static FaultPlan plan(long seed, Duration length) {
    return FaultPlan.of(seed, length, SERVICES);
  }
}
