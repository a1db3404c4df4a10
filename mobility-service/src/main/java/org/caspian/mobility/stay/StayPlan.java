package org.caspian.mobility.stay;

import java.time.LocalDate;
import java.util.UUID;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.ConditionKind;

/**
 * What an accepted nomination says of the stay that comes of it.
 *
 * @param nominationId the nomination
 * @param agreementId the agreement under which it was made
 * @param conditionId the condition whose seat it takes
 * @param kind what kind of mobility it is
 * @param academicYear the year whose seat it takes
 * @param sending the home institution
 * @param receiving the host
 * @param personId who comes
 * @param start the first day
 * @param end the last day
 */
public record StayPlan(
    UUID nominationId,
    UUID agreementId,
    UUID conditionId,
    ConditionKind kind,
    AcademicYear academicYear,
    UUID sending,
    UUID receiving,
    UUID personId,
    LocalDate start,
    LocalDate end) {}
