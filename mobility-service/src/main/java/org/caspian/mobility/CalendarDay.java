package org.caspian.mobility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days that callers name without a zone. */
public final class CalendarDay {

  /** Where each day begins first. */
  private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

  private CalendarDay() {}

  /** Whether the day has begun somewhere on Earth, so that something may have happened on it. */
  public static boolean hasBegun(LocalDate day, Instant now) {
    return !day.isAfter(LocalDate.ofInstant(now, EARLIEST_ZONE));
  }
}
