package org.caspian.members.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.Role;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;

class InstitutionTest {

  private static final UUID ID = UUID.fromString("01a207bd-a9c0-7d2a-9f0e-3b6c51a84d17");
  private static final UUID OTHER = UUID.fromString("01a207bd-a9c0-7d2a-9f0e-3b6c51a84d18");
  private static final Instant CREATED = Instant.parse("2026-11-23T09:30:00Z");
  private static final Instant LATER = Instant.parse("2026-12-01T10:00:00Z");
  private static final Set<String> ALL_SCOPES = Set.of("members:read", "members:write");
  private static final Caller SECRETARIAT =
      new Caller(
          "secretariat", Optional.empty(), Set.of(Role.SECRETARIAT), ALL_SCOPES, Optional.empty());

  private final Institution institution =
      new Institution(ID, "IN-2026-00018-0", Profiles.yessenov(), CREATED, "secretariat");

  @Test
  void showsWhatItWasMadeFrom() {
    InstitutionProfile profile = Profiles.yessenov();

    assertEquals(profile.withLabel("Yessenov University"), institution.profile());
    assertEquals(1, institution.version());
  }

  @Test
  void isUnchangedByWhatItIs() {
    assertFalse(revise(institution.profile()));
    assertFalse(revise(Profiles.yessenov()));

    assertEquals(1, institution.version());
    assertEquals(CREATED, institution.changedAt());
  }

  @Test
  void isUnchangedByADomainInCapitals() {
    assertEquals(Profiles.yessenov(), withDomain("YU.edu.KZ"));
  }

  @Test
  void movesItsVersionWhenSomethingIsDifferent() {
    assertTrue(revise(withDomain("yessenov.edu.kz")));

    assertEquals("yessenov.edu.kz", institution.profile().domain());
    assertEquals(2, institution.version());
    assertEquals(LATER, institution.changedAt());
  }

  @Test
  void carriesItsLabelAlongWhenTheNamesChange() {
    Map<String, String> names = new HashMap<>(Profiles.YESSENOV_NAMES);
    names.put("en", "Caspian University of Technology");

    revise(Profiles.named(names, institution.asked().label()));

    assertEquals("Caspian University of Technology", institution.profile().label());
  }

  @Test
  void keepsALabelThatIsSentWithOtherNames() {
    Map<String, String> names = new HashMap<>(Profiles.YESSENOV_NAMES);
    names.put("en", "Caspian University of Technology");
    InstitutionProfile sent = Profiles.named(names, "Yessenov University");

    assertTrue(revise(sent));
    assertFalse(revise(sent));

    assertEquals("Yessenov University", institution.profile().label());
  }

  @Test
  void keepsALabelThatWasChosen() {
    assertTrue(revise(labelled("YU")));
    assertFalse(revise(labelled("YU")));

    assertEquals("YU", institution.profile().label());
  }

  @Test
  void isForbiddenWhatItsSuspensionNames() {
    institution.suspend(OTHER, Set.of(Effect.VOTE, Effect.LISTING), "fees", LATER, "secretariat");

    assertEquals(Set.of(Effect.VOTE, Effect.LISTING), institution.effects());
    assertEquals(LATER, institution.suspension().orElseThrow().since());
    assertEquals(2, institution.version());
  }

  @Test
  void isForbiddenNothingAfterItsReinstatement() {
    institution.suspend(OTHER, Set.of(Effect.VOTE), "fees", CREATED, "secretariat");

    institution.reinstate("paid", LATER, "secretariat");

    assertEquals(Set.of(), institution.effects());
    assertEquals(Optional.empty(), institution.suspension());
  }

  @Test
  void isNotSuspendedTwice() {
    institution.suspend(OTHER, Set.of(Effect.VOTE), "fees", LATER, "secretariat");

    assertConflict(InstitutionCommand.SUSPEND);
    assertThrows(
        IllegalStateException.class,
        () -> institution.suspend(ID, Set.of(Effect.VOTE), "again", LATER, "secretariat"));
  }

  @Test
  void isNotReinstatedUnlessSuspended() {
    assertConflict(InstitutionCommand.REINSTATE);
    assertThrows(
        IllegalStateException.class, () -> institution.reinstate("paid", LATER, "secretariat"));
  }

  @Test
  void isMergedOnceAndNeverWhileItIsSuspended() {
    institution.suspend(OTHER, Set.of(Effect.VOTE), "fees", CREATED, "secretariat");
    assertConflict(InstitutionCommand.MERGE);
    assertThrows(IllegalStateException.class, this::merge);
    institution.reinstate("paid", LATER, "secretariat");

    merge();

    assertEquals(Optional.of(OTHER), institution.successorId());
    assertEquals(Optional.of(LATER), institution.mergedAt());
    assertEquals(Membership.NONE, institution.profile().membership());
    assertThrows(IllegalStateException.class, this::merge);
    for (InstitutionCommand command : InstitutionCommand.values()) {
      ProblemException refusal = assertThrows(ProblemException.class, () -> require(command));
      assertEquals(StandingProblems.INSTITUTION_MERGED, refusal.type());
    }
  }

  private void merge() {
    institution.merge(
        OTHER, new Standing(StandingState.NOT_A_MEMBER, Set.of()), LATER, "secretariat");
  }

  @Test
  void offersTheSecretariatWhatItsStateAllows() {
    assertEquals(
        List.of(
            InstitutionCommand.UPDATE,
            InstitutionCommand.SUSPEND,
            InstitutionCommand.MERGE,
            InstitutionCommand.SET_LOCAL_REFERENCE),
        InstitutionCommand.allowed(institution, SECRETARIAT));

    institution.suspend(OTHER, Set.of(Effect.VOTE), "fees", LATER, "secretariat");

    assertEquals(
        List.of(
            InstitutionCommand.UPDATE,
            InstitutionCommand.REINSTATE,
            InstitutionCommand.SET_LOCAL_REFERENCE),
        InstitutionCommand.allowed(institution, SECRETARIAT));
  }

  @Test
  void offersAMemberItsOwnReferenceOnly() {
    assertEquals(
        List.of(InstitutionCommand.SET_LOCAL_REFERENCE),
        InstitutionCommand.allowed(institution, member(ID, ALL_SCOPES)));
  }

  @Test
  void offersNothingToAReader() {
    assertEquals(
        List.of(), InstitutionCommand.allowed(institution, member(ID, Set.of("members:read"))));
  }

  @Test
  void tellsReasonsToItselfAndTheSecretariat() {
    assertTrue(Institution.tellsReasons(institution.id(), SECRETARIAT));
    assertTrue(Institution.tellsReasons(institution.id(), member(ID, ALL_SCOPES)));
    assertFalse(Institution.tellsReasons(institution.id(), member(OTHER, ALL_SCOPES)));
  }

  private boolean revise(InstitutionProfile sent) {
    return institution.revise(sent, LATER, "secretariat");
  }

  private void require(InstitutionCommand command) {
    command.require(
        institution, SECRETARIAT, merged -> merged.successorId().map(StandingProblems::merged));
  }

  private void assertConflict(InstitutionCommand command) {
    ProblemException refusal = assertThrows(ProblemException.class, () -> require(command));
    assertEquals(Problems.STATE_CONFLICT, refusal.type());
  }

  private static Caller member(UUID id, Set<String> scopes) {
    return new Caller("client", Optional.of(id), Set.of(Role.MEMBER), scopes, Optional.empty());
  }

  private static InstitutionProfile labelled(String label) {
    return Profiles.named(Profiles.YESSENOV_NAMES, label);
  }

  private static InstitutionProfile withDomain(String domain) {
    InstitutionProfile profile = Profiles.yessenov();
    return new InstitutionProfile(
        profile.name(),
        profile.names(),
        profile.label(),
        profile.type(),
        profile.country(),
        profile.subdivision(),
        profile.city(),
        profile.place(),
        profile.timeZone(),
        profile.timeZoneBasis(),
        domain,
        profile.ror(),
        profile.identifiers(),
        profile.website(),
        profile.founded(),
        profile.description(),
        profile.themes(),
        profile.students(),
        profile.staff(),
        profile.recognition(),
        profile.membership(),
        profile.basis());
  }
}
