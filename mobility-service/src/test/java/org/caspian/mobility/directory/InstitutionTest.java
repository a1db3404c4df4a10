package org.caspian.mobility.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caspian.mobility.MobilityProblems;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.junit.jupiter.api.Test;

class InstitutionTest {

  private static final Effect EFFECT = Effect.NEW_NOMINATIONS;

  private final Institution institution = new Institution(UUID.randomUUID());

  @Test
  void takesOverALaterVersion() {
    institution.learn("ACTIVE", List.of(), 1);
    institution.learn("ACTIVE", List.of("NEW_NOMINATIONS", "SOMETHING_NEW"), 4);

    assertTrue(institution.isMember());
    assertTrue(institution.isUnder(EFFECT));
  }

  @Test
  void passesOverWhatCameLateOrTwice() {
    institution.learn("ACTIVE", List.of(), 2);
    institution.learn("NONE", List.of("NEW_NOMINATIONS"), 1);
    institution.learn("NONE", List.of("NEW_NOMINATIONS"), 2);

    assertTrue(institution.isMember());
    assertFalse(institution.isUnder(EFFECT));
  }

  @Test
  void isNoMemberWithAMembershipOfAnotherKind() {
    institution.learn("SOMETHING_NEW", List.of(), 1);

    assertFalse(institution.isMember());
  }

  @Test
  void forbidsAsTheCallerAndAsTheOther() {
    institution.learn("ACTIVE", List.of("NEW_NOMINATIONS"), 1);

    assertEquals(
        Optional.of(MobilityProblems.SUSPENDED),
        typeOf(Standing.refusalOfCaller(institution, EFFECT)));
    assertEquals(
        Optional.of(MobilityProblems.COUNTERPART_SUSPENDED),
        typeOf(Standing.refusalOfCounterpart(institution, EFFECT, "/agreementId")));
    assertEquals(Optional.empty(), Standing.refusalOfCaller(institution));
  }

  @Test
  void forbidsFirstBecauseItIsNoMember() {
    institution.learn("NONE", List.of("NEW_NOMINATIONS"), 1);

    assertEquals(
        Optional.of(MobilityProblems.NOT_A_MEMBER),
        typeOf(Standing.refusalOfCaller(institution, EFFECT)));
    assertEquals(
        Optional.of(MobilityProblems.COUNTERPART_NOT_A_MEMBER),
        typeOf(Standing.refusalOfCounterpart(institution, EFFECT, "/agreementId")));
  }

  private static Optional<ProblemType> typeOf(Optional<ProblemException> refusal) {
    return refusal.map(ProblemException::type);
  }
}
