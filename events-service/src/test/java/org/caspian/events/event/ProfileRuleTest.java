package org.caspian.events.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;

class ProfileRuleTest {

  private static final Map<String, String> ENGLISH = Map.of("en", "Caspian Summer University");

  @Test
  void isMetByAnOrderlyProfile() {
    ProfileRule.check(profile(ENGLISH, null, "2027-07-05T09:00", "2027-07-16T18:00"));
  }

  @Test
  void asksForALabelWhereNoTitleIsLatin() {
    assertViolated(
        profile(Map.of("kk", "Каспий"), null, "2027-07-05T09:00", "2027-07-16T18:00"),
        "/label required");
  }

  @Test
  void takesALatinLineForALabelOnly() {
    assertViolated(
        profile(ENGLISH, "Каспий", "2027-07-05T09:00", "2027-07-16T18:00"), "/label not-latin");
  }

  @Test
  void tellsBothTimesThatNoClockShows() {
    assertViolated(
        profile(ENGLISH, null, "2026-03-29T02:15", "2026-03-29T02:45"),
        "/localStart no-such-local-time",
        "/localEnd no-such-local-time");
  }

  @Test
  void refusesAnEndThatIsNotAfterTheStart() {
    assertViolated(
        profile(ENGLISH, null, "2027-07-05T09:00", "2027-07-05T09:00"),
        "/localEnd not-after-start");
  }

  @Test
  void comparesInstantsWhereClocksArePutBack() {
    ProfileRule.check(profile(ENGLISH, null, "2026-10-25T01:45", "2026-10-25T03:15"));
    assertViolated(
        profile(ENGLISH, null, "2026-10-25T02:45", "2026-10-25T02:15"),
        "/localEnd not-after-start");
  }

  private static EventProfile profile(
      Map<String, String> title, String label, String start, String end) {
    return new EventProfile(
        EventKind.SUMMER_UNIVERSITY,
        new TreeMap<>(title),
        label,
        LocalDateTime.parse(start),
        LocalDateTime.parse(end),
        "Europe/Berlin",
        20);
  }

  private static void assertViolated(EventProfile profile, String... violations) {
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> ProfileRule.check(profile));

    assertEquals(Problems.RULE_VIOLATED, refusal.type());
    assertEquals(
        List.of(violations),
        refusal.errors().stream().map(error -> error.pointer() + " " + error.code()).toList());
  }
}
