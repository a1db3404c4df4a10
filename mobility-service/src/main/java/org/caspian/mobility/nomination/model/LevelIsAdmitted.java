package org.caspian.mobility.nomination.model;

import java.util.Map;
import java.util.Optional;
import org.caspian.platform.rest.FieldError;

/** A condition that names levels admits persons of these levels only. */
final class LevelIsAdmitted implements NominationPolicy {

  @Override
  public Optional<FieldError> refusal(Candidacy candidacy) {
    if (candidacy.terms().admitsLevel(candidacy.eqfLevel())) {
      return Optional.empty();
    }
    return Optional.of(
        new FieldError(
            "/eqfLevel",
            "level-not-admitted",
            "The condition does not admit this level.",
            Map.of("admitted", candidacy.terms().eqfLevels())));
  }
}
