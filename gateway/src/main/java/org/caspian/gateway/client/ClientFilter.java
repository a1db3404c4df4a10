package org.caspian.gateway.client;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which clients a list shows; null asks nothing. A {@code @BeanParam}. */
record ClientFilter(
    @Parameter(description = "The institution for which they act") @QueryParam("institution")
        UUID institution,
    @QueryParam("state") ClientState state,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference)
    implements ListFilter {

  @Override
  public void addTo(ListQuery query) {
    query
        .where("e.institution = :institution", "institution", institution)
        .where("e.state = :state", "state", state);
  }
}
