package org.caspian.mobility.nomination.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.AgreementVersion;
import org.caspian.mobility.agreement.model.Condition;
import org.caspian.mobility.agreement.model.ConditionTerms;

/**
 * A nomination that is asked for: what the rules judge.
 *
 * @param version of the agreement under which it is to be made
 * @param condition of this version
 * @param nominators the institution that asks, and those that were merged into it
 * @param at when it asks
 * @param academicYear in which a seat is wanted
 * @param plannedStart first day of the stay
 * @param plannedEnd last day of the stay
 * @param iscedF the person's detailed field of ISCED-F 2013
 * @param eqfLevel the person's EQF level, 1 to 8
 */
public record Candidacy(
    AgreementVersion version,
    Condition condition,
    Set<UUID> nominators,
    Instant at,
    AcademicYear academicYear,
    LocalDate plannedStart,
    LocalDate plannedEnd,
    String iscedF,
    int eqfLevel) {

  /** Where its seat is counted. */
  public SeatKey seat() {
    return SeatKey.of(condition.conditionId(), academicYear);
  }

  /** What the parties agreed on in the condition. */
  public ConditionTerms terms() {
    return condition.terms();
  }
}
