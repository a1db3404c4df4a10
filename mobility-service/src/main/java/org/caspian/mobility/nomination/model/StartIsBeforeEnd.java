package org.caspian.mobility.nomination.model;

import java.util.Map;
import java.util.Optional;
import org.caspian.platform.rest.FieldError;

/** A stay begins before it ends. */
final class StartIsBeforeEnd implements NominationPolicy {

  @Override
  public Optional<FieldError> refusal(Candidacy candidacy) {
    if (candidacy.plannedStart().isBefore(candidacy.plannedEnd())) {
      return Optional.empty();
    }
    return Optional.of(
        new FieldError(
            "/plannedEnd",
            "not-after-start",
            "The end is not after the start.",
            Map.of("plannedStart", candidacy.plannedStart().toString())));
  }
}
