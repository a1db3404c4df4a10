package org.caspian.platform.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final String EFFECT = "NEW_NOMINATIONS";

  @Test
  void ofAMemberForbidsNothing() {
    KnownInstitution member = institution("ACTIVE", Set.of());

    assertEquals(Optional.empty(), Standing.refusalOfCaller(member, EFFECT));
    assertEquals(Optional.empty(), Standing.refusalOfCounterpart(member, EFFECT, "/partner"));
  }

  @Test
  void ofASuspendedMemberForbidsItsEffectsOnly() {
    KnownInstitution suspended = institution("ACTIVE", Set.of(EFFECT, "SOMETHING_NEW"));

    assertEquals(
        Optional.of(StandingProblems.SUSPENDED),
        typeOf(Standing.refusalOfCaller(suspended, EFFECT)));
    assertEquals(
        Optional.of(StandingProblems.COUNTERPART_SUSPENDED),
        typeOf(Standing.refusalOfCounterpart(suspended, EFFECT, "/partner")));
    assertEquals(Optional.empty(), Standing.refusalOfCaller(suspended));
    assertEquals(Optional.empty(), Standing.refusalOfCaller(suspended, "DELEGATES"));
    assertEquals(Optional.empty(), Standing.refusalOfCounterpart(suspended, "/partner"));
  }

  @Test
  void ofWhoIsNoMemberForbidsFirstBecauseOfThat() {
    KnownInstitution stranger = institution("NONE", Set.of(EFFECT));

    assertEquals(
        Optional.of(StandingProblems.NOT_A_MEMBER),
        typeOf(Standing.refusalOfCaller(stranger, EFFECT)));
    assertEquals(
        Optional.of(StandingProblems.COUNTERPART_NOT_A_MEMBER),
        typeOf(Standing.refusalOfCounterpart(stranger, EFFECT, "/partner")));
  }

  @Test
  void isNotThatOfAMemberWithAMembershipOfAnotherKind() {
    assertFalse(institution("SOMETHING_NEW", Set.of()).isMember());
  }

  @Test
  void isToldAtTheMemberOfTheRequestThatLeadsToIt() {
    ProblemException refusal =
        Standing.refusalOfCounterpart(institution("NONE", Set.of()), EFFECT, "/partner")
            .orElseThrow();

    assertEquals("/partner", refusal.errors().getFirst().pointer());
  }

  private static KnownInstitution institution(String membership, Set<String> effects) {
    return new KnownInstitution(
        UUID.randomUUID(), "A University", "KZ", "Asia/Aqtau", membership, effects);
  }

  private static Optional<ProblemType> typeOf(Optional<ProblemException> refusal) {
    return refusal.map(ProblemException::type);
  }
}
