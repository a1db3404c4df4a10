package org.caspian.events.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallTimeTest {

  @ParameterizedTest
  @CsvSource({
    // Almaty left UTC+6 for UTC+5 on 1 March 2024.
    "2024-02-15T09:00, Asia/Almaty, 2024-02-15T03:00:00Z",
    "2024-05-15T09:00, Asia/Almaty, 2024-05-15T04:00:00Z",
    "2027-07-05T09:00, Asia/Aqtau, 2027-07-05T04:00:00Z",
    "2027-07-05T09:00, Asia/Baku, 2027-07-05T05:00:00Z",
    // Half an hour: the sea has such a shore too.
    "2027-07-05T09:00, Asia/Tehran, 2027-07-05T05:30:00Z"
  })
  void isAnInstantByTheRulesOfItsZone(LocalDateTime local, String zone, Instant instant) {
    assertEquals(instant, new WallTime(local, zone).instant());
    assertTrue(new WallTime(local, zone).exists());
  }

  @Test
  void isTheFirstOfTwoWhereClocksArePutBack() {
    WallTime twice = new WallTime(LocalDateTime.parse("2026-10-25T02:30"), "Europe/Berlin");

    assertTrue(twice.exists());
    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), twice.instant());
  }

  @Test
  void isTheFirstOfTwoOnTheDayWhenAlmatyChanged() {
    WallTime twice = new WallTime(LocalDateTime.parse("2024-02-29T23:30"), "Asia/Almaty");

    assertTrue(twice.exists());
    assertEquals(Instant.parse("2024-02-29T17:30:00Z"), twice.instant());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T01:59:59, true",
    "2026-03-29T02:00:00, false",
    "2026-03-29T02:59:59, false",
    "2026-03-29T03:00:00, true"
  })
  void doesNotExistWhereClocksArePutForward(LocalDateTime local, boolean exists) {
    assertEquals(exists, new WallTime(local, "Europe/Berlin").exists());
  }

  /** A state may put a gap where an event was planned: it is still read. */
  @Test
  void isReadAlsoInAGap() {
    WallTime gap = new WallTime(LocalDateTime.parse("2026-03-29T02:30"), "Europe/Berlin");

    assertEquals(Instant.parse("2026-03-29T01:30:00Z"), gap.instant());
  }
}
