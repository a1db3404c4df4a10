package org.caspian.mobility.agreement.model;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An academic year, written {@code 2026/2027}. Seats are counted by it. It is always named, never
 * worked out from dates: the years of two universities overlap.
 *
 * @param firstYear the calendar year in which it begins, 1900 to 2999
 */
public record AcademicYear(int firstYear) implements Comparable<AcademicYear> {

  private static final Pattern FORM = Pattern.compile("(\\d{4})/(\\d{4})");

  public AcademicYear {
    if (firstYear < 1900 || firstYear > 2999) {
      throw new IllegalArgumentException("not an academic year: " + firstYear);
    }
  }

  /**
   * Reads {@code 2026/2027}.
   *
   * @throws IllegalArgumentException if the text has another form or the years do not follow each
   *     other
   */
  public static AcademicYear parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || Integer.parseInt(form.group(1)) + 1 != Integer.parseInt(form.group(2))) {
      throw new IllegalArgumentException("not an academic year: " + text);
    }
    return new AcademicYear(Integer.parseInt(form.group(1)));
  }

  /**
   * The first day on which a stay of this year may begin: 1 August. Members begin between late
   * August and 23 September (Iran, 1 Mehr); introductory weeks come before.
   */
  public LocalDate firstDay() {
    return LocalDate.of(firstYear, Month.AUGUST, 1);
  }

  /**
   * The last day of a stay of this year: 30 September of the year after, so that a summer term that
   * ends with the Iranian year (22 September) and its examinations are inside.
   */
  public LocalDate lastDay() {
    return LocalDate.of(firstYear + 1, Month.SEPTEMBER, 30);
  }

  /** Whether it is one of the years from {@code first} to {@code last}, both included. */
  public boolean isWithin(AcademicYear first, AcademicYear last) {
    return compareTo(first) >= 0 && compareTo(last) <= 0;
  }

  @Override
  public int compareTo(AcademicYear other) {
    return Integer.compare(firstYear, other.firstYear);
  }

  /** The written form, {@code 2026/2027}. */
  @Override
  public String toString() {
    return firstYear + "/" + (firstYear + 1);
  }
}
