package org.caspian.mobility.nomination.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.caspian.platform.rest.FieldError;

/** A stay ends while the condition holds; it may go on beyond the year in which it begins. */
final class EndIsInTheConditionsYears implements NominationPolicy {

  @Override
  public Optional<FieldError> refusal(Candidacy candidacy) {
    LocalDate last = candidacy.terms().lastAcademicYear().lastDay();
    if (!candidacy.plannedEnd().isAfter(last)) {
      return Optional.empty();
    }
    return Optional.of(
        new FieldError(
            "/plannedEnd",
            "outside-agreement",
            "The end is after the last day of the condition.",
            Map.of("to", last.toString())));
  }
}
