package org.caspian.mobility.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.mobility.agreement.AgreementReader;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.AgreementVersion;
import org.caspian.mobility.agreement.model.Condition;
import org.caspian.mobility.agreement.model.VersionState;
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
    AgreementVersion version = agreements.visible(agreementId).effectiveVersion();
    Condition condition =
        version
            .condition(conditionId)
            .orElseThrow(
                () -> new ProblemException(Problems.NOT_FOUND, "There is no such condition."));
    return SeatsView.of(
        conditionId,
        year,
        capacity(version, condition, year),
        seats.current(SeatKey.of(conditionId, year)));
  }

  /** Nobody can be nominated under what is not in force. */
  private static int capacity(AgreementVersion version, Condition condition, AcademicYear year) {
    return version.state() == VersionState.APPROVED ? condition.terms().seatsIn(year) : 0;
  }
}
