package org.caspian.mobility.agreement.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the parties agree on in one condition: who sends whom, how many, in which fields and levels,
 * in which years. A value: conditions with equal terms are equal.
 *
 * @param kind the kind of mobility
 * @param sending the institution that nominates
 * @param receiving the institution that decides and hosts
 * @param iscedF detailed fields of ISCED-F 2013; empty: every field
 * @param eqfLevels levels of the European Qualifications Framework, 1 to 8; empty: every level
 * @param firstAcademicYear the first year with seats
 * @param lastAcademicYear the last year with seats
 * @param seatsPerYear how many persons may be nominated for one academic year, at least 1
 */
public record ConditionTerms(
    ConditionKind kind,
    UUID sending,
    UUID receiving,
    SortedSet<String> iscedF,
    SortedSet<Integer> eqfLevels,
    AcademicYear firstAcademicYear,
    AcademicYear lastAcademicYear,
    int seatsPerYear) {

  public ConditionTerms {
    Objects.requireNonNull(kind);
    if (sending.equals(receiving)) {
      throw new IllegalArgumentException("an institution does not send to itself");
    }
    if (lastAcademicYear.compareTo(firstAcademicYear) < 0) {
      throw new IllegalArgumentException("the last year is before the first");
    }
    if (seatsPerYear < 1) {
      throw new IllegalArgumentException("a condition without seats");
    }
    iscedF = sorted(iscedF);
    eqfLevels = sorted(eqfLevels);
  }

  private static <T extends Comparable<T>> SortedSet<T> sorted(Collection<T> values) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }

  /** Whether a person of this field may be nominated. */
  public boolean admitsField(String code) {
    return iscedF.isEmpty() || iscedF.contains(code);
  }

  /** Whether a person of this level may be nominated. */
  public boolean admitsLevel(int eqfLevel) {
    return eqfLevels.isEmpty() || eqfLevels.contains(eqfLevel);
  }

  /** Whether there are seats in this year. */
  public boolean covers(AcademicYear year) {
    return year.isWithin(firstAcademicYear, lastAcademicYear);
  }

  /** The seats of a year: none outside the condition's years. */
  public int seatsIn(AcademicYear year) {
    return covers(year) ? seatsPerYear : 0;
  }
}
