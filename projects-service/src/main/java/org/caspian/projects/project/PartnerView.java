package org.caspian.projects.project;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner of a project.
 *
 * @param decidedAt null while it is invited
 */
record PartnerView(
    UUID institutionId,
    PartnerState state,
    @Schema(description = "When it was asked, last if more than once") Instant invitedAt,
    @Schema(description = "When it said yes or no, or was not wanted any more") Instant decidedAt) {

  static PartnerView of(ProjectPartner partner) {
    return new PartnerView(
        partner.institutionId(),
        partner.state(),
        partner.invitedAt(),
        partner.decidedAt().orElse(null));
  }
}
