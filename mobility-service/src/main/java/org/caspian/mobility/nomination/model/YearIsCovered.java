package org.caspian.mobility.nomination.model;

import java.util.Map;
import java.util.Optional;
import org.caspian.platform.rest.FieldError;

/** A condition has seats in its own academic years only. */
final class YearIsCovered implements NominationPolicy {

  @Override
  public Optional<FieldError> refusal(Candidacy candidacy) {
    if (candidacy.terms().covers(candidacy.academicYear())) {
      return Optional.empty();
    }
    return Optional.of(
        new FieldError(
            "/academicYear",
            "year-not-covered",
            "The condition has no seats in this year.",
            Map.of(
                "firstAcademicYear", candidacy.terms().firstAcademicYear().toString(),
                "lastAcademicYear", candidacy.terms().lastAcademicYear().toString())));
  }
}
