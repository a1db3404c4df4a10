package org.caspian.events.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;

class ProfileRuleTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Map<String, String> ENGLISH = Map.of("en", "Caspian Summer University");

  @Test
  void isMetByAnOrderlyProfile() {
    check(profile(ENGLISH, null, "2027-07-05T09:00", "2027-07-16T18:00"));
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
    check(profile(ENGLISH, null, "2026-10-25T01:45", "2026-10-25T03:15"));
    assertViolated(
        profile(ENGLISH, null, "2026-10-25T02:45", "2026-10-25T02:15"),
        "/localEnd not-after-start");
  }

  @Test
  void lastsThreeHundredAndSixtySixDaysAtMost() {
    check(profile(ENGLISH, null, "2027-07-05T09:00", "2028-07-05T09:00"));
    assertViolated(
        profile(ENGLISH, null, "2027-07-05T09:00", "2028-07-05T09:01"), "/localEnd lasts-too-long");
  }

  @Test
  void beginsWithinTenYears() {
    check(profile(ENGLISH, null, "2036-01-01T01:00", "2036-01-02T01:00"));
    assertViolated(
        profile(ENGLISH, null, "2036-01-01T01:01", "2036-01-02T01:00"),
        "/localStart too-far-ahead");
  }

  @Test
  void beginsAheadWherePersonsAreRegistered() {
    EventProfile now = profile(ENGLISH, null, "2026-01-01T01:00", "2026-01-02T01:00");
    check(now);
    assertEquals(
        "in-the-past",
        assertThrows(
                ProblemException.class,
                () -> ProfileRule.check(new ProfileRule.Case(now, NOW, true)))
            .errors()
            .getFirst()
            .code());
    ProfileRule.check(new ProfileRule.Case(now, NOW.minusMillis(1), true));
  }

  private static void check(EventProfile profile) {
    ProfileRule.check(new ProfileRule.Case(profile, NOW, false));
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
    ProblemException refusal = assertThrows(ProblemException.class, () -> check(profile));

    assertEquals(Problems.RULE_VIOLATED, refusal.type());
    assertEquals(
        List.of(violations),
        refusal.errors().stream().map(error -> error.pointer() + " " + error.code()).toList());
  }
}
