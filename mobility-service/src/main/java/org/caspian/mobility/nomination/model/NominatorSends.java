package org.caspian.mobility.nomination.model;

import java.util.Map;
import java.util.Optional;
import org.caspian.platform.rest.FieldError;

/** Only the institution that a condition names as sending nominates under it. */
final class NominatorSends implements NominationPolicy {

  @Override
  public Optional<FieldError> refusal(Candidacy candidacy) {
    if (candidacy.terms().sending().equals(candidacy.nominator())) {
      return Optional.empty();
    }
    return Optional.of(
        new FieldError(
            "/conditionId",
            "wrong-direction",
            "In this condition the caller receives.",
            Map.of("sending", candidacy.terms().sending())));
  }
}
