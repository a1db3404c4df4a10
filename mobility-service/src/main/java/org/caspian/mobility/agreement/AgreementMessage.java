package org.caspian.mobility.agreement;

import java.util.List;
import java.util.UUID;
import org.caspian.mobility.agreement.model.Agreement;
import org.caspian.mobility.agreement.model.AgreementState;
import org.caspian.mobility.agreement.model.AgreementVersion;
import org.caspian.platform.outbox.OutboxMessage;

/**
 * What is told about an agreement: which version it is about and where both stand. Reasons are
 * between the parties and are left out.
 */
record AgreementMessage(
    UUID id,
    String number,
    AgreementState state,
    List<UUID> parties,
    int agreementVersion,
    UUID proposedBy,
    String hashScheme,
    String contentHash) {

  static OutboxMessage proposed(Agreement agreement) {
    return of("org.caspian.mobility.agreement.proposed.v1", agreement);
  }

  static OutboxMessage approved(Agreement agreement) {
    return of("org.caspian.mobility.agreement.approved.v1", agreement);
  }

  static OutboxMessage rejected(Agreement agreement) {
    return of("org.caspian.mobility.agreement.rejected.v1", agreement);
  }

  static OutboxMessage withdrawn(Agreement agreement) {
    return of("org.caspian.mobility.agreement.withdrawn.v1", agreement);
  }

  private static OutboxMessage of(String type, Agreement agreement) {
    AgreementVersion version = agreement.currentVersion();
    return OutboxMessage.of(
        type,
        "/v1/agreements/" + agreement.id(),
        agreement.audience(),
        new AgreementMessage(
            agreement.id(),
            agreement.number(),
            agreement.state(),
            agreement.parties().stream().sorted().toList(),
            version.number(),
            version.proposedBy(),
            version.hashScheme(),
            version.contentHash()));
  }
}
