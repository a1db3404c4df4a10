package org.caspian.events.event;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which events a list shows; null asks nothing. A {@code @BeanParam}. */
record EventFilter(
    @Parameter(description = "As people say it, with its check digit")
        @QueryParam("number")
        @Size(max = 40)
        String number,
    @QueryParam("kind") EventKind kind,
    @QueryParam("state") EventState state,
    @Parameter(description = "The institution that made it") @QueryParam("host") UUID host,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference)
    implements ListFilter {

  @Override
  public void addTo(ListQuery query) {
    query
        .where(
            "exists (select 1 from Event n where n.id = e.id and n.number = :number)",
            "number",
            number)
        .where("e.kind = :kind", "kind", kind)
        .where("e.state = :state", "state", state)
        .where("e.host = :host", "host", host);
  }
}
