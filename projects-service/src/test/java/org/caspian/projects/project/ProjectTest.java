package org.caspian.projects.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ProjectTest {

  private final ProjectFixture fixture = new ProjectFixture();
  private final Project project = fixture.project();

  @Test
  void isKnownToThoseWhoTakePartOrMay() {
    UUID confirmed = fixture.confirmed(fixture.member("AZ"));
    UUID invited = fixture.invited(fixture.member("IR"));
    UUID declined = fixture.invited(fixture.member("RU"));
    project.refuse(declined, null, fixture.act(declined));
    UUID unwanted = fixture.invited(fixture.member("TM"));
    project.withdrawInvitation(unwanted, fixture.act(fixture.coordinator()));

    assertEquals(Set.of(fixture.coordinator(), confirmed, invited), project.audience().ids());
  }

  @Test
  void keepsOneRowOfWhoIsInvitedAgain() {
    UUID partner = fixture.invited(fixture.member("AZ"));
    project.refuse(partner, null, fixture.act(partner));
    fixture.invited(partner);

    assertEquals(1, project.partners().size());
    assertEquals(PartnerState.INVITED, project.partner(partner).state());
    assertEquals(true, project.partner(partner).decidedAt().isEmpty());
  }

  @Test
  void invitesAHundredAtMostButWhoWasInvitedBeforeMayBeAgain() {
    UUID first = fixture.invited(fixture.member("AZ"));
    for (int i = 1; i < InvitationRule.MOST_PARTNERS; i++) {
      fixture.invited(fixture.member("AZ"));
    }
    UUID tooMany = fixture.member("AZ");

    ProblemException refusal = assertThrows(ProblemException.class, () -> fixture.invited(tooMany));
    assertEquals("rule-violated", refusal.type().code());
    assertEquals(
        List.of("too-many-partners"), refusal.errors().stream().map(FieldError::code).toList());
    project.withdrawInvitation(first, fixture.act(fixture.coordinator()));
    fixture.invited(first);
  }

  @Test
  void isSubmittedOnceAndThenClosed() {
    UUID partner = fixture.confirmed(fixture.member("AZ"));
    UUID late = fixture.member("RU");
    project.submit(fixture.act(fixture.coordinator()));

    assertEquals(ProjectState.SUBMITTED, project.state());
    assertEquals(ProjectFixture.NOW, project.submittedAt().orElseThrow());
    assertRefused("state-conflict", () -> project.submit(fixture.act(fixture.coordinator())));
    assertRefused("state-conflict", () -> fixture.invited(late));
    assertRefused(
        "state-conflict", () -> project.confirm(partner, Optional.empty(), fixture.act(partner)));
    assertRefused(
        "state-conflict", () -> project.refuse(partner, "Too late.", fixture.act(partner)));
    assertRefused(
        "state-conflict",
        () -> project.withdrawInvitation(partner, fixture.act(fixture.coordinator())));
    assertActions(partner, ProjectCommand.SET_LOCAL_REFERENCE);
    assertActions(fixture.coordinator(), ProjectCommand.SET_LOCAL_REFERENCE);
  }

  @Test
  void losesWhoHasConfirmedWhileItIsADraft() {
    UUID stepsBack = fixture.confirmed(fixture.member("AZ"));
    UUID unwanted = fixture.confirmed(fixture.member("IR"));
    fixture.stands(stepsBack, "AZ", "ACTIVE", Set.of("NEW_PROJECTS"));
    project.refuse(stepsBack, "No ship.", fixture.act(stepsBack));
    project.withdrawInvitation(unwanted, fixture.act(fixture.coordinator()));

    assertEquals(PartnerState.DECLINED, project.partner(stepsBack).state());
    assertEquals(Optional.of("No ship."), project.partner(stepsBack).refusalReason());
    assertEquals(PartnerState.WITHDRAWN, project.partner(unwanted).state());
    assertEquals(Set.of(fixture.coordinator()), project.audience().ids());
  }

  @Test
  void forgetsTheReasonOfWhoIsInvitedAgain() {
    UUID partner = fixture.invited(fixture.member("AZ"));
    project.refuse(partner, "No ship.", fixture.act(partner));
    fixture.invited(partner);

    assertEquals(Optional.empty(), project.partner(partner).refusalReason());
  }

  @Test
  void asksAgainWhoHasConfirmedSomethingElse() {
    UUID confirmed = fixture.confirmed(fixture.member("AZ"));
    UUID declined = fixture.invited(fixture.member("IR"));
    project.refuse(declined, null, fixture.act(declined));
    Act act = fixture.act(fixture.coordinator());

    project.revise(project.asked().withLabel("Pinnipeds"), act);
    assertEquals(PartnerState.CONFIRMED, project.partner(confirmed).state());

    project.revise(
        new ProjectProfile(new TreeMap<>(Map.of("en", "Seals")), "Pinnipeds", "SUBSOIL_USE"), act);
    assertEquals(PartnerState.INVITED, project.partner(confirmed).state());
    assertEquals(PartnerState.DECLINED, project.partner(declined).state());
  }

  @Test
  void isConfirmedAsItWasRead() {
    UUID partner = fixture.invited(fixture.member("AZ"));
    long current = project.version();

    ProblemException refusal =
        assertThrows(
            ProblemException.class,
            () -> project.confirm(partner, Optional.of(current - 1), fixture.act(partner)));
    assertEquals("stale-version", refusal.type().code());
    assertEquals(current, refusal.members().get("currentVersion"));

    project.confirm(partner, Optional.of(current), fixture.act(partner));
    assertEquals(PartnerState.CONFIRMED, project.partner(partner).state());
  }

  @Test
  void showsAsActionsWhatItDoesNotRefuse() {
    UUID partner = fixture.invited(fixture.member("AZ"));
    assertActions(
        fixture.coordinator(),
        ProjectCommand.UPDATE,
        ProjectCommand.INVITE,
        ProjectCommand.WITHDRAW_INVITATION,
        ProjectCommand.SET_LOCAL_REFERENCE);
    assertActions(
        partner, ProjectCommand.CONFIRM, ProjectCommand.REFUSE, ProjectCommand.SET_LOCAL_REFERENCE);

    fixture.stands(partner, "AZ", "ACTIVE", Set.of("NEW_PROJECTS"));
    assertActions(partner, ProjectCommand.REFUSE, ProjectCommand.SET_LOCAL_REFERENCE);

    fixture.stands(partner, "AZ", "ACTIVE", Set.of());
    project.confirm(partner, Optional.empty(), fixture.act(partner));
    assertActions(partner, ProjectCommand.REFUSE, ProjectCommand.SET_LOCAL_REFERENCE);
    assertActions(
        fixture.coordinator(),
        ProjectCommand.UPDATE,
        ProjectCommand.INVITE,
        ProjectCommand.WITHDRAW_INVITATION,
        ProjectCommand.SUBMIT,
        ProjectCommand.SET_LOCAL_REFERENCE);
  }

  @Test
  void isNotSubmittedWhileNothingIsKnownOfWhatAPartnerWasMergedInto() {
    UUID partner = fixture.confirmed(fixture.member("AZ"));
    fixture.known().remove(partner);

    assertRefused("institution-unknown", () -> project.submit(fixture.act(fixture.coordinator())));
    assertFalse(
        ProjectCommand.allowed(
                project, fixture.known(), ProjectFixture.caller(fixture.coordinator()))
            .contains(ProjectCommand.SUBMIT));
  }

  @Test
  void leavesNothingToDoForWhoDeclined() {
    UUID partner = fixture.invited(fixture.member("AZ"));
    project.refuse(partner, null, fixture.act(partner));

    assertActions(partner);
    assertRefused(
        "not-found", () -> project.confirm(partner, Optional.empty(), fixture.act(partner)));
  }

  private void assertActions(UUID institution, ProjectCommand... expected) {
    EnumSet<ProjectCommand> allowed = EnumSet.noneOf(ProjectCommand.class);
    allowed.addAll(List.of(expected));
    assertEquals(
        List.copyOf(allowed),
        ProjectCommand.allowed(project, fixture.known(), ProjectFixture.caller(institution)));
  }

  private static void assertRefused(String code, Executable command) {
    assertEquals(code, assertThrows(ProblemException.class, command).type().code());
  }
}
