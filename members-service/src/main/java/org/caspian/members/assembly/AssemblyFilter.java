package org.caspian.members.assembly;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which assemblies a list shows; null asks nothing. A {@code @BeanParam}. */
record AssemblyFilter(
    @Parameter(description = "As people say it, with its check digit")
        @QueryParam("number")
        @Size(max = 40)
        String number,
    @Parameter(description = "Which assembly of the association it is")
        @QueryParam("ordinal")
        @Min(1)
        @Max(1_000_000)
        Integer ordinal,
    @QueryParam("state") AssemblyState state,
    @Parameter(description = "The institution that receives the others") @QueryParam("host")
        UUID host,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference)
    implements ListFilter {

  @Override
  public void addTo(ListQuery query) {
    query
        .where("e.number = :number", "number", number)
        .where("e.ordinal = :ordinal", "ordinal", ordinal)
        .where("e.state = :state", "state", state)
        .where("e.host = :host", "host", host);
  }
}
