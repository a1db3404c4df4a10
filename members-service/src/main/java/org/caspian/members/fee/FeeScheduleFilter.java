package org.caspian.members.fee;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which fee schedules a list shows; null asks nothing. A {@code @BeanParam}. */
record FeeScheduleFilter(
    @Parameter(description = "Those of this year") @QueryParam("year") Integer year,
    @QueryParam("state") FeeScheduleState state,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference)
    implements ListFilter {

  @Override
  public void addTo(ListQuery query) {
    query.where("e.year = :year", "year", year).where("e.state = :state", "state", state);
  }
}
