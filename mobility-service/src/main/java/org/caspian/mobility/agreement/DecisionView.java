package org.caspian.mobility.agreement;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caspian.mobility.agreement.model.AgreementDecision;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.PersonIds;
import org.caspian.platform.command.ActorView;

/**
 * What a party said of a version.
 *
 * @param contentHash of the terms about which it was said
 * @param reason null where none was given
 */
record DecisionView(
    @NotNull UUID institution,
    @NotNull Instant decidedAt,
    @NotNull String contentHash,
    String reason,
    @NotNull ActorView actor) {

  static DecisionView of(AgreementDecision decision, Caller caller, PersonIds persons) {
    return new DecisionView(
        decision.institution(),
        decision.decidedAt(),
        decision.contentHash(),
        decision.reason().orElse(null),
        ActorView.of(decision.actor(), Optional.of(decision.actorInstitution()), caller, persons));
  }
}
