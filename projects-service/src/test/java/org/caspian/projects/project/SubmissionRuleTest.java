package org.caspian.projects.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Retry;
import org.junit.jupiter.api.Test;

class SubmissionRuleTest {

  private final ProjectFixture fixture = new ProjectFixture();

  @Test
  void lessThanTwoCountriesIsToldFirstAndWithAllElse() {
    fixture.invited(fixture.member("AZ"));

    assertRefused(
        "needs-two-countries", "needs-two-countries", "needs-two-members", "partner-undecided");
  }

  @Test
  void twoMembersOfOneCountryAreTwoMembers() {
    fixture.confirmed(fixture.member("KZ"));

    assertRefused("needs-two-countries", "needs-two-countries");
  }

  @Test
  void aCountryThatIsNotKnownIsNotCounted() {
    fixture.confirmed(fixture.member(null));

    assertRefused("needs-two-countries", "needs-two-countries");
  }

  @Test
  void twoOfTwoCountriesAreEnough() {
    fixture.confirmed(fixture.member("AZ"));

    assertTrue(refusal().isEmpty());
  }

  @Test
  void whoIsSuspendedOrHasLeftIsNotCountedAndInTheWay() {
    UUID suspended = fixture.confirmed(fixture.member("AZ"));
    UUID left = fixture.confirmed(fixture.member("IR"));
    fixture.stands(suspended, "AZ", "ACTIVE", Set.of("NEW_PROJECTS"));
    fixture.stands(left, "IR", "NONE", Set.of("NEW_PROJECTS"));

    assertRefused(
        "needs-two-countries",
        "needs-two-countries",
        "needs-two-members",
        "counterpart-not-a-member",
        "counterpart-suspended");

    fixture.confirmed(fixture.member("RU"));
    assertRefused("counterpart-not-a-member", "counterpart-not-a-member", "counterpart-suspended");
    assertEquals(
        List.of("/partners/1", "/partners/0"),
        refusal().orElseThrow().errors().stream().map(FieldError::pointer).toList());
  }

  @Test
  void otherEffectsAreNotInTheWay() {
    UUID partner = fixture.confirmed(fixture.member("AZ"));
    fixture.stands(partner, "AZ", "ACTIVE", Set.of("VOTE", "NEW_NOMINATIONS"));

    assertTrue(refusal().isEmpty());
  }

  @Test
  void whatOthersHaveToMendIsNotWorthAnotherTry() {
    fixture.invited(fixture.member("AZ"));
    assertEquals(Retry.NEVER, refusal().orElseThrow().type().retry());

    fixture.confirmed(fixture.member("IR"));
    assertEquals(Retry.NEVER, refusal().orElseThrow().type().retry());
  }

  private Optional<ProblemException> refusal() {
    return SubmissionRule.refusal(
        new SubmissionRule.Consortium(fixture.project(), fixture.known()));
  }

  private void assertRefused(String code, String... errors) {
    ProblemException refusal = refusal().orElseThrow();
    assertEquals(code, refusal.type().code());
    assertEquals(422, refusal.type().status());
    assertEquals(List.of(errors), refusal.errors().stream().map(FieldError::code).toList());
  }
}
