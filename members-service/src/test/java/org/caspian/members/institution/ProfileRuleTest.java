package org.caspian.members.institution;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;

class ProfileRuleTest {

  private static final Year NOW = Year.of(2026);

  @Test
  void aProfileThatCanBeKeptPasses() {
    assertDoesNotThrow(() -> ProfileRule.check(Profiles.yessenov(), NOW));
  }

  @Test
  void withoutALatinNameALabelIsRequired() {
    assertRefused(Profiles.named(Map.of("kk", "Каспий"), null), "/label required");
    assertDoesNotThrow(
        () -> ProfileRule.check(Profiles.named(Map.of("kk", "Каспий"), "Caspian"), NOW));
  }

  @Test
  void aLabelIsInLatinScript() {
    assertRefused(Profiles.named(Map.of("en", "Caspian"), "Каспий"), "/label not-latin");
  }

  @Test
  void noInstitutionIsFoundedNextYear() {
    assertDoesNotThrow(() -> ProfileRule.check(Profiles.founded(2026), NOW));
    assertRefused(Profiles.founded(2027), "/founded in-future");
  }

  private static void assertRefused(InstitutionProfile profile, String... errors) {
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> ProfileRule.check(profile, NOW));
    assertEquals(Problems.RULE_VIOLATED, refusal.type());
    assertEquals(
        List.of(errors),
        refusal.errors().stream().map(error -> error.pointer() + " " + error.code()).toList());
  }
}
