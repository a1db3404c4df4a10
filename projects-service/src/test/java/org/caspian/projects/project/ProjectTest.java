package org.caspian.projects.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    project.refuse(declined, fixture.act(declined));
    UUID unwanted = fixture.invited(fixture.member("TM"));
    project.withdrawInvitation(unwanted, fixture.act(fixture.coordinator()));

    assertEquals(Set.of(fixture.coordinator(), confirmed, invited), project.audience().ids());
  }

  @Test
  void keepsOneRowOfWhoIsInvitedAgain() {
    UUID partner = fixture.invited(fixture.member("AZ"));
    project.refuse(partner, fixture.act(partner));
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
    assertRefused("state-conflict", () -> project.confirm(partner, fixture.act(partner)));
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
    project.confirm(partner, fixture.act(partner));
    assertActions(partner, ProjectCommand.SET_LOCAL_REFERENCE);
    assertActions(
        fixture.coordinator(),
        ProjectCommand.UPDATE,
        ProjectCommand.INVITE,
        ProjectCommand.SUBMIT,
        ProjectCommand.SET_LOCAL_REFERENCE);
  }

  @Test
  void leavesNothingToDoForWhoDeclined() {
    UUID partner = fixture.invited(fixture.member("AZ"));
    project.refuse(partner, fixture.act(partner));

    assertActions(partner);
    assertRefused("not-found", () -> project.confirm(partner, fixture.act(partner)));
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
