package org.caspian.stack;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;

/** The days and years that the tour speaks of. */
final class TourDates {

  private TourDates() {}

  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /** The academic year of today, which begins in September, or one so many years later. */
  static String academicYear(int later) {
    int year =
        later
            + (today().getMonth().compareTo(Month.SEPTEMBER) < 0
                ? today().getYear() - 1
                : today().getYear());
    return "%d/%d".formatted(year, year + 1);
  }
}
