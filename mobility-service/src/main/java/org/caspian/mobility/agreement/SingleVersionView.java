package org.caspian.mobility.agreement;

import jakarta.validation.constraints.NotNull;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.caspian.mobility.agreement.model.AgreementCommand;
import org.caspian.mobility.agreement.model.AgreementVersion;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.PersonIds;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of an agreement with the very text that was hashed.
 *
 * @param version of the agreement's record
 */
record SingleVersionView(
    @NotNull UUID agreementId,
    @JsonUnwrapped AgreementVersionView terms,
    @Schema(description = "The canonical JSON whose SHA-256 is contentHash") @NotNull String canonicalTerms,
    @Schema(description = "Of the agreement's record, for the ETag") long version,
    List<AgreementCommand> actions)
    implements Versioned {

  static SingleVersionView of(AgreementVersion version, Caller caller, PersonIds persons) {
    return new SingleVersionView(
        version.root().id(),
        AgreementVersionView.of(version, caller, persons),
        new String(version.canonicalTerms(), StandardCharsets.UTF_8),
        version.root().version(),
        AgreementCommand.allowed(version, caller));
  }
}
