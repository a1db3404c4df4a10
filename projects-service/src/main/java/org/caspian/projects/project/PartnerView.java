package org.caspian.projects.project;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner of a project.
 *
 * @param decidedAt null while it is invited
 * @param refusalReason null unless it declined, gave a reason, and the reader may know it
 */
record PartnerView(
    @NotNull UUID institutionId,
    @NotNull PartnerState state,
    @Schema(description = "When it was asked, last if more than once") @NotNull Instant invitedAt,
    @Schema(
            description =
                "When it said yes or no, or was not wanted any more; absent while it is invited")
        Instant decidedAt,
    @Schema(
            description =
                "Why it declined, if it said; shown to itself, the coordinator and the secretariat")
        String refusalReason) {

  static PartnerView of(ProjectPartner partner, Caller reader) {
    boolean mayRead = partner.root().showsReasonOf(partner.institutionId(), reader);
    return new PartnerView(
        partner.institutionId(),
        partner.state(),
        partner.invitedAt(),
        partner.decidedAt().orElse(null),
        partner.refusalReason().filter(reason -> mayRead).orElse(null));
  }
}
