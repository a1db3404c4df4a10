package org.caspian.mobility.nomination.model;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.caspian.mobility.agreement.model.AcademicYear;

/**
 * Under what seats are counted.
 *
 * @param conditionId the condition, the same in all versions of its agreement
 * @param academicYear the year in its written form: what is part of a key is not converted
 */
@Embeddable
public record SeatKey(UUID conditionId, String academicYear) {

  /** The key of a condition and year. */
  public static SeatKey of(UUID conditionId, AcademicYear year) {
    return new SeatKey(conditionId, year.toString());
  }
}
