package org.caspian.members.fee;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which invoices a list shows; null asks nothing. A {@code @BeanParam}. */
record InvoiceFilter(
    @Parameter(description = "As people say it, with its check digit")
        @QueryParam("number")
        @Size(max = 40)
        String number,
    @Parameter(description = "Those that this institution owes") @QueryParam("institution")
        UUID institution,
    @Parameter(description = "Those of this year") @QueryParam("year") Integer year,
    @Parameter(description = "Those made by this fee schedule") @QueryParam("scheduleId")
        UUID scheduleId,
    @QueryParam("state") InvoiceState state,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference)
    implements ListFilter {

  @Override
  public void addTo(ListQuery query) {
    query
        .where("e.number = :number", "number", number)
        .whereParty("institution", institution)
        .where("e.year = :year", "year", year)
        .where("e.scheduleId = :schedule", "schedule", scheduleId)
        .where("e.state = :state", "state", state);
  }
}
