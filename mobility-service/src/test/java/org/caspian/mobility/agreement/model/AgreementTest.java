package org.caspian.mobility.agreement.model;

import static org.caspian.mobility.agreement.model.AgreementFixture.ASTRAKHAN;
import static org.caspian.mobility.agreement.model.AgreementFixture.BAKU;
import static org.caspian.mobility.agreement.model.AgreementFixture.YESSENOV;
import static org.caspian.mobility.agreement.model.AgreementFixture.actOf;
import static org.caspian.mobility.agreement.model.AgreementFixture.approved;
import static org.caspian.mobility.agreement.model.AgreementFixture.clientOf;
import static org.caspian.mobility.agreement.model.AgreementFixture.fiveSeats;
import static org.caspian.mobility.agreement.model.AgreementFixture.proposed;
import static org.caspian.mobility.agreement.model.AgreementFixture.secretariat;
import static org.caspian.mobility.agreement.model.AgreementFixture.terms;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AgreementTest {

  private static final String OTHER_HASH = "0".repeat(64);

  private final Agreement agreement = proposed();
  private final AgreementVersion version = agreement.currentVersion();

  @Test
  void isApprovedByItsProposerWhenItIsProposed() {
    assertEquals(AgreementState.PROPOSED, agreement.state());
    assertEquals(1, version.number());
    assertEquals(VersionState.PROPOSED, version.state());
    assertTrue(version.isApprovedBy(YESSENOV));
    assertFalse(version.isApprovedBy(BAKU));
    assertEquals(Optional.empty(), agreement.approvedVersion());
  }

  @Test
  void keepsTheBytesThatWereHashed() {
    assertArrayEquals(terms(fiveSeats()).canonical(), version.canonicalTerms());
    assertEquals(terms(fiveSeats()).contentHash(), version.contentHash());
    assertEquals(Terms.HASH_SCHEME, version.hashScheme());
    assertEquals(fiveSeats(), version.conditions().getFirst().terms());
  }

  @Test
  void isInForceWhenTheOtherPartyApproves() {
    agreement.approve(UUID::randomUUID, 1, version.contentHash(), actOf(BAKU));

    assertEquals(AgreementState.APPROVED, agreement.state());
    assertEquals(Optional.of(version), agreement.approvedVersion());
    assertEquals(
        List.of(YESSENOV, BAKU),
        version.approvals().stream().map(AgreementDecision::institution).toList());
    assertEquals(
        Set.of(version.contentHash()),
        Set.copyOf(version.approvals().stream().map(AgreementDecision::contentHash).toList()));
    assertEquals(2, agreement.version());
  }

  @Test
  void isNotApprovedByAnotherHashAndNamesTheRightOne() {
    ProblemException refusal =
        refusal(
            Problems.STALE_VERSION,
            () -> agreement.approve(UUID::randomUUID, 1, OTHER_HASH, actOf(BAKU)));

    assertEquals(1, refusal.members().get("currentVersion"));
    assertEquals(version.contentHash(), refusal.members().get("currentContentHash"));
    assertEquals(AgreementState.PROPOSED, agreement.state());
    assertEquals(1, agreement.version());
  }

  @Test
  void isNotRejectedByAnotherHash() {
    refusal(
        Problems.STALE_VERSION,
        () -> agreement.reject(UUID::randomUUID, 1, OTHER_HASH, "No rooms.", actOf(BAKU)));
  }

  @Test
  void hasNoVersionThatWasNeverProposed() {
    refusal(
        Problems.NOT_FOUND,
        () -> agreement.approve(UUID::randomUUID, 2, version.contentHash(), actOf(BAKU)));
  }

  @Test
  void isNotDecidedByTheNumberOfAnotherVersionThanTheCurrent() {
    AgreementVersion other =
        new AgreementVersion(UUID::randomUUID, agreement, 2, terms(fiveSeats()), actOf(YESSENOV));

    Optional<ProblemException> refusal = AgreementCommand.APPROVE.refusal(other, clientOf(BAKU));

    assertEquals(Problems.STALE_VERSION, refusal.orElseThrow().type());
    assertEquals(1, refusal.orElseThrow().members().get("currentVersion"));
  }

  @Test
  void isNotApprovedTwiceByOneParty() {
    refusal(
        Problems.NOT_YOUR_PART,
        () -> agreement.approve(UUID::randomUUID, 1, version.contentHash(), actOf(YESSENOV)));
  }

  @Test
  void isNotDecidedByAThird() {
    refusal(
        Problems.NOT_YOUR_PART,
        () -> agreement.approve(UUID::randomUUID, 1, version.contentHash(), actOf(ASTRAKHAN)));
    refusal(
        Problems.NOT_YOUR_PART,
        () ->
            agreement.reject(UUID::randomUUID, 1, version.contentHash(), "No.", actOf(ASTRAKHAN)));
    assertEquals(
        List.of(AgreementCommand.SET_LOCAL_REFERENCE),
        AgreementCommand.allowed(version, clientOf(ASTRAKHAN)));
  }

  @Test
  void isRejectedWithAReason() {
    agreement.reject(UUID::randomUUID, 1, version.contentHash(), "No rooms.", actOf(BAKU));

    assertEquals(AgreementState.REJECTED, agreement.state());
    assertEquals(Optional.of("No rooms."), version.rejection().flatMap(AgreementDecision::reason));
  }

  @Test
  void isTakenBackByItsProposerOnly() {
    refusal(
        Problems.NOT_YOUR_PART, () -> agreement.withdraw(UUID::randomUUID, 1, null, actOf(BAKU)));

    agreement.withdraw(UUID::randomUUID, 1, null, actOf(YESSENOV));

    assertEquals(AgreementState.WITHDRAWN, agreement.state());
  }

  @Test
  void isNotTakenBackOnceItIsApproved() {
    Agreement approved = approved();

    refusal(
        Problems.STATE_CONFLICT,
        () -> approved.withdraw(UUID::randomUUID, 1, null, actOf(YESSENOV)));
  }

  @Test
  void isDecidedOnce() {
    agreement.reject(UUID::randomUUID, 1, version.contentHash(), "No rooms.", actOf(BAKU));

    refusal(
        Problems.STATE_CONFLICT,
        () -> agreement.approve(UUID::randomUUID, 1, version.contentHash(), actOf(BAKU)));
  }

  @Test
  void showsEachPartyWhatItMayDo() {
    assertEquals(
        List.of(
            AgreementCommand.APPROVE,
            AgreementCommand.REJECT,
            AgreementCommand.SET_LOCAL_REFERENCE),
        AgreementCommand.allowed(version, clientOf(BAKU)));
    assertEquals(
        List.of(AgreementCommand.WITHDRAW, AgreementCommand.SET_LOCAL_REFERENCE),
        AgreementCommand.allowed(version, clientOf(YESSENOV)));
    assertEquals(
        List.of(AgreementCommand.SET_LOCAL_REFERENCE),
        AgreementCommand.allowed(version, secretariat()));
  }

  @Test
  void isKnownToItsPartiesAndTheSecretariat() {
    assertTrue(agreement.audience().includes(clientOf(BAKU)));
    assertTrue(agreement.audience().includes(secretariat()));
    assertFalse(agreement.audience().includes(clientOf(ASTRAKHAN)));
  }

  private static ProblemException refusal(ProblemType type, Executable command) {
    ProblemException refusal = assertThrows(ProblemException.class, command);
    assertEquals(type, refusal.type());
    return refusal;
  }
}
