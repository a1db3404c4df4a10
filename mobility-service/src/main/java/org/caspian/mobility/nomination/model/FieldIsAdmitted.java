package org.caspian.mobility.nomination.model;

import java.util.Map;
import java.util.Optional;
import org.caspian.platform.rest.FieldError;

/** A condition that names fields of education admits persons of these fields only. */
final class FieldIsAdmitted implements NominationPolicy {

  @Override
  public Optional<FieldError> refusal(Candidacy candidacy) {
    if (candidacy.terms().admitsField(candidacy.iscedF())) {
      return Optional.empty();
    }
    return Optional.of(
        new FieldError(
            "/iscedF",
            "field-not-admitted",
            "The condition does not admit this field.",
            Map.of("admitted", candidacy.terms().iscedF())));
  }
}
