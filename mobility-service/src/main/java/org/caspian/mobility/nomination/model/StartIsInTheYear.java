package org.caspian.mobility.nomination.model;

import java.util.Map;
import java.util.Optional;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.platform.rest.FieldError;

/** A stay begins in the academic year whose seat it takes. */
final class StartIsInTheYear implements NominationPolicy {

  @Override
  public Optional<FieldError> refusal(Candidacy candidacy) {
    AcademicYear year = candidacy.academicYear();
    if (!candidacy.plannedStart().isBefore(year.firstDay())
        && !candidacy.plannedStart().isAfter(year.lastDay())) {
      return Optional.empty();
    }
    return Optional.of(
        new FieldError(
            "/plannedStart",
            "outside-academic-year",
            "The start is not in the academic year " + year + ".",
            Map.of("from", year.firstDay().toString(), "to", year.lastDay().toString())));
  }
}
