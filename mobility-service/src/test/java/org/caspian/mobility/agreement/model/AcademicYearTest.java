package org.caspian.mobility.agreement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcademicYearTest {

  private final AcademicYear year = AcademicYear.parse("2026/2027");

  @Test
  void isReadAndWrittenAlike() {
    assertEquals(new AcademicYear(2026), year);
    assertEquals("2026/2027", year.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026", "2026/27", "2026/2026", "2026/2028", "2027/2026", " 2026/2027", ""})
  void isNotReadFromAnythingElse(String text) {
    assertThrows(IllegalArgumentException.class, () -> AcademicYear.parse(text));
  }

  @Test
  void reachesFromAugustToTheSeptemberAfter() {
    assertEquals(LocalDate.of(2026, 8, 1), year.firstDay());
    assertEquals(LocalDate.of(2027, 9, 30), year.lastDay());
  }

  @Test
  void isWithinARangeThatIncludesItsEnds() {
    AcademicYear before = new AcademicYear(2025);
    AcademicYear after = new AcademicYear(2027);

    assertTrue(year.isWithin(year, year));
    assertTrue(year.isWithin(before, after));
    assertFalse(before.isWithin(year, after));
    assertFalse(after.isWithin(before, year));
  }
}
