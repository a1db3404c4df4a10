package org.caspian.mobility.nomination.model;

import java.util.Map;
import java.util.Optional;
import org.caspian.mobility.agreement.model.VersionState;
import org.caspian.platform.rest.FieldError;

/** Nominations are made under an agreement that all parties have approved. */
final class AgreementIsApproved implements NominationPolicy {

  @Override
  public Optional<FieldError> refusal(Candidacy candidacy) {
    if (candidacy.version().state() == VersionState.APPROVED) {
      return Optional.empty();
    }
    return Optional.of(
        new FieldError(
            "/agreementId",
            "agreement-not-approved",
            "The agreement is " + candidacy.version().state() + ".",
            Map.of("state", candidacy.version().state())));
  }
}
