package org.caspian.mobility.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.mobility.agreement.AgreementReader;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.Agreement;
import org.caspian.mobility.nomination.model.SeatKey;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** Tells how many seats there are and how many are free. */
@ApplicationScoped
class SeatReader {

  private final AgreementReader agreements;
  private final Seats seats;

  SeatReader(AgreementReader agreements, Seats seats) {
    this.agreements = agreements;
    this.seats = seats;
  }

  /**
   * The seats of a condition in a year.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND} for what the caller may not know of and for
   *     a condition that the agreement does not have
   */
  SeatsView seats(UUID agreementId, UUID conditionId, AcademicYear year) {
    Agreement agreement = agreements.find(agreementId);
    if (agreement.currentVersion().condition(conditionId).isEmpty()) {
      throw new ProblemException(Problems.NOT_FOUND, "There is no such condition.");
    }
    return SeatsView.of(
        conditionId,
        year,
        capacity(agreement, conditionId, year),
        seats.current(SeatKey.of(conditionId, year)));
  }

  /** Nobody can be nominated under what is not in force. */
  private static int capacity(Agreement agreement, UUID conditionId, AcademicYear year) {
    return agreement
        .approvedVersion()
        .flatMap(version -> version.condition(conditionId))
        .map(condition -> condition.terms().seatsIn(year))
        .orElse(0);
  }
}
