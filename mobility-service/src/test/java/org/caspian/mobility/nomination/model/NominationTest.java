package org.caspian.mobility.nomination.model;

import static org.caspian.mobility.agreement.model.AgreementFixture.ASTRAKHAN;
import static org.caspian.mobility.agreement.model.AgreementFixture.BAKU;
import static org.caspian.mobility.agreement.model.AgreementFixture.NOW;
import static org.caspian.mobility.agreement.model.AgreementFixture.YESSENOV;
import static org.caspian.mobility.agreement.model.AgreementFixture.clientOf;
import static org.caspian.mobility.agreement.model.AgreementFixture.secretariat;
import static org.caspian.mobility.nomination.model.NominationCommand.ACCEPT;
import static org.caspian.mobility.nomination.model.NominationCommand.REJECT;
import static org.caspian.mobility.nomination.model.NominationCommand.SET_LOCAL_REFERENCE;
import static org.caspian.mobility.nomination.model.NominationCommand.WITHDRAW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caspian.mobility.stay.StayState;
import org.caspian.platform.person.Person;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NominationTest {

  private static final UUID STAY = UUID.randomUUID();

  private final Nomination nomination = NominationFixture.pending();

  @Test
  void isAcceptedByTheReceivingInstitution() {
    nomination.accept(1, STAY, clientOf(BAKU), NOW);

    assertEquals(NominationState.ACCEPTED, nomination.state());
    assertEquals(Optional.of(STAY), nomination.stayId());
    assertEquals(Optional.of(NOW), nomination.decidedAt());
    assertEquals(2, nomination.version());
  }

  @Test
  void isRejectedWithAReason() {
    nomination.reject(1, "The course is full.", clientOf(BAKU), NOW);

    assertEquals(NominationState.REJECTED, nomination.state());
    assertEquals(Optional.of("The course is full."), nomination.rejectionReason());
  }

  @Test
  void isNotDecidedByTheNumberOfAnotherVersion() {
    ProblemException refusal =
        refusal(Problems.STALE_VERSION, () -> nomination.accept(2, STAY, clientOf(BAKU), NOW));

    assertEquals(1L, refusal.members().get("currentVersion"));
    refusal(Problems.STALE_VERSION, () -> nomination.reject(7, "No.", clientOf(BAKU), NOW));
  }

  @Test
  void isNotDecidedTwice() {
    nomination.accept(1, STAY, clientOf(BAKU), NOW);

    refusal(Problems.STATE_CONFLICT, () -> nomination.reject(2, "No.", clientOf(BAKU), NOW));
    refusal(Problems.STATE_CONFLICT, () -> nomination.accept(2, STAY, clientOf(BAKU), NOW));
  }

  @Test
  void isNotDecidedByWhoSends() {
    refusal(Problems.NOT_YOUR_PART, () -> nomination.accept(1, STAY, clientOf(YESSENOV), NOW));
  }

  @Test
  void isTakenBackByWhoSendsOnly() {
    refusal(
        Problems.NOT_YOUR_PART, () -> nomination.withdraw(Optional.empty(), clientOf(BAKU), NOW));

    nomination.withdraw(Optional.empty(), clientOf(YESSENOV), NOW);

    assertEquals(NominationState.WITHDRAWN, nomination.state());
  }

  @Test
  void isTakenBackAfterAcceptanceWhileTheStayIsPlanned() {
    nomination.accept(1, STAY, clientOf(BAKU), NOW);

    nomination.withdraw(Optional.of(StayState.PLANNED), clientOf(YESSENOV), NOW);

    assertEquals(NominationState.WITHDRAWN, nomination.state());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLANNED")
  void isNotTakenBackOnceThePersonHasArrived(StayState state) {
    nomination.accept(1, STAY, clientOf(BAKU), NOW);

    refusal(
        Problems.STATE_CONFLICT,
        () -> nomination.withdraw(Optional.of(state), clientOf(YESSENOV), NOW));
  }

  @Test
  void isNotTakenBackTwice() {
    nomination.withdraw(Optional.empty(), clientOf(YESSENOV), NOW);

    refusal(
        Problems.STATE_CONFLICT,
        () -> nomination.withdraw(Optional.empty(), clientOf(YESSENOV), NOW));
  }

  @Test
  void showsEachInstitutionWhatItMayDo() {
    assertEquals(
        List.of(ACCEPT, REJECT, SET_LOCAL_REFERENCE),
        NominationCommand.allowed(nomination, Optional.empty(), clientOf(BAKU)));
    assertEquals(
        List.of(WITHDRAW, SET_LOCAL_REFERENCE),
        NominationCommand.allowed(nomination, Optional.empty(), clientOf(YESSENOV)));
    assertEquals(
        List.of(SET_LOCAL_REFERENCE),
        NominationCommand.allowed(nomination, Optional.empty(), secretariat()));
  }

  @Test
  void isUnknownToOthers() {
    assertFalse(nomination.audience().includes(clientOf(ASTRAKHAN)));
  }

  @Test
  void writesNoNameAnywhereByItself() {
    Person person = NominationFixture.student();

    assertEquals("Person[hidden]", person.toString());
    assertEquals("LatinName[hidden]", person.passportLatin().toString());
    assertEquals("NativeName[hidden]", person.nativeName().orElseThrow().toString());
    assertEquals(person, nomination.person());
  }

  private static ProblemException refusal(ProblemType type, Executable command) {
    ProblemException refusal = assertThrows(ProblemException.class, command);
    assertEquals(type, refusal.type());
    return refusal;
  }
}
