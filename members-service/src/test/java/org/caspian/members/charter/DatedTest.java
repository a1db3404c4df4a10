package org.caspian.members.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatedTest {

  private final Dated<Integer> years =
      new DatedNumberConverter().convert("2; 2027-01-01=3; 2030-06-01=4");

  @ParameterizedTest
  @CsvSource({"1996-01-01, 2", "2026-12-31, 2", "2027-01-01, 3", "2030-05-31, 3", "2030-06-01, 4"})
  void aDayIsJudgedByWhatTheCharterSaidOnIt(LocalDate day, int expected) {
    assertEquals(expected, years.on(day));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, a, -999999999-01-01",
    "2027-01-01, a, -999999999-01-01",
    "2027-01-01, b, 2027-01-01",
    "2029-12-31, b, 2027-01-01",
    "2031-01-01, a, 2030-06-01",
    "2031-01-01, c, 2030-06-01",
    "2032-01-01, a, 2030-06-01"
  })
  void sinceWhenItSaysSomethingIsKnownUntilItDidNot(LocalDate day, String what, LocalDate since) {
    Dated<String> said =
        Dated.parse("a; 2027-01-01=ab; 2028-01-01=b; 2030-06-01=ac; 2032-01-01=a", text -> text);

    assertEquals(since, said.since(day, text -> text.contains(what)));
  }

  @Test
  void whatIsSaidWithoutADayHoldsAlways() {
    assertEquals(2, new DatedNumberConverter().convert("2").on(LocalDate.parse("1996-01-01")));
    assertEquals("x", Dated.always("x").on(LocalDate.parse("2026-01-01")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-01=3",
        "2; 3",
        "2; 2027-01-01=3; 2027-01-01=4",
        "2; 2028-01-01=3; 2027-01-01=4",
        "2; 2027-13-01=3",
        "two"
      })
  void whatCannotBeReadEndsTheStart(String text) {
    DatedNumberConverter converter = new DatedNumberConverter();

    assertThrows(IllegalArgumentException.class, () -> converter.convert(text));
  }
}
