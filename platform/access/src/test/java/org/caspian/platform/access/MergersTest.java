package org.caspian.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.junit.jupiter.api.Test;

class MergersTest {

  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);
  private static final UUID LAST = new UUID(0, 3);
  private static final UUID OTHER = new UUID(0, 4);

  private final Mergers chain = new Mergers(Map.of(FIRST, SECOND, SECOND, LAST));

  @Test
  void areFollowedToTheEnd() {
    assertEquals(new Lineage(Set.of(), Optional.of(LAST)), chain.of(FIRST));
    assertEquals(new Lineage(Set.of(), Optional.of(LAST)), chain.of(SECOND));
    assertEquals(new Lineage(Set.of(FIRST, SECOND), Optional.empty()), chain.of(LAST));
    assertEquals(Lineage.NONE, chain.of(OTHER));
  }

  @Test
  void aRingThatIsHeardOfForAMomentIsNoEndlessWay() {
    Mergers ring = new Mergers(Map.of(FIRST, SECOND, SECOND, FIRST));

    assertEquals(Set.of(), ring.of(OTHER).predecessors());
    assertEquals(Optional.empty(), ring.successorOf(FIRST));
  }

  @Test
  void theSuccessorActsForAllThatWereMergedIntoIt() {
    Caller caller = member(LAST);

    assertTrue(caller.is(FIRST) && caller.is(SECOND) && caller.is(LAST));
    assertFalse(caller.is(OTHER));
    assertEquals(Optional.of(FIRST), caller.among(List.of(OTHER, FIRST)));
    assertEquals(Optional.of(LAST), caller.among(List.of(FIRST, LAST)));
    assertEquals(Optional.empty(), caller.among(List.of(OTHER)));
    assertTrue(caller.isSame(Optional.of(FIRST)));
    assertFalse(caller.isSame(Optional.empty()));
    assertTrue(Audience.of(FIRST).includes(caller));
    assertFalse(Audience.of(OTHER).includes(caller));
    assertTrue(caller.mayCommand("members:write"));
  }

  @Test
  void whoWasMergedActsForItselfOnlyAndGivesNoCommand() {
    Caller merged = member(SECOND);

    assertTrue(merged.is(SECOND));
    assertFalse(merged.is(FIRST) || merged.is(LAST));
    assertFalse(merged.mayCommand("members:write"));
    ProblemException refusal = assertThrows(ProblemException.class, merged::requireGoesOn);
    assertTrue(refusal.is(StandingProblems.INSTITUTION_MERGED));
    assertEquals(Map.of("successorId", LAST), refusal.members());
  }

  private Caller member(UUID institution) {
    return new Caller(
        "client",
        Optional.of(institution),
        Set.of(Role.MEMBER),
        Set.of("members:write"),
        Optional.empty(),
        chain.of(institution));
  }
}
