package org.caspian.members.suspension;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which proposals of suspension a list shows; null asks nothing. A {@code @BeanParam}. */
record SuspensionProposalFilter(
    @Parameter(description = "Those about this institution") @QueryParam("institution")
        UUID institution,
    @QueryParam("state") ProposalState state,
    @Parameter(description = "Those whose last day for a reply is before this day")
        @QueryParam("replyUntilBefore")
        LocalDate replyUntilBefore,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference)
    implements ListFilter {

  @Override
  public void addTo(ListQuery query) {
    query
        .whereParty("institution", institution)
        .where("e.state = :state", "state", state)
        .where("e.replyUntil < :replyUntilBefore", "replyUntilBefore", replyUntilBefore);
  }
}
