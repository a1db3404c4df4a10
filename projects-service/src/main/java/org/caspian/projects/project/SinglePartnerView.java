package org.caspian.projects.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One partner of a project.
 *
 * @param version of the project's record
 */
record SinglePartnerView(
    @NotNull UUID projectId,
    @JsonUnwrapped PartnerView partner,
    @Schema(description = "Of the project's record, for the ETag") @NotNull long version,
    @Schema(description = "What the caller may do about this partner now") @NotNull
        List<ProjectCommand> actions)
    implements Versioned {

  static SinglePartnerView of(ProjectPartner partner, Caller reader, List<ProjectCommand> actions) {
    return new SinglePartnerView(
        partner.root().id(), PartnerView.of(partner, reader), partner.root().version(), actions);
  }
}
