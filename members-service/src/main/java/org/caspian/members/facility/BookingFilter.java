package org.caspian.members.facility;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which bookings a list shows; null asks nothing. A {@code @BeanParam}. */
record BookingFilter(
    @Parameter(description = "As people say it, with its check digit")
        @QueryParam("number")
        @Size(max = 40)
        String number,
    @QueryParam("facilityId") UUID facilityId,
    @QueryParam("state") BookingState state,
    @Parameter(description = "The institution that booked") @QueryParam("requester") UUID requester,
    @Parameter(description = "The institution that has the facility") @QueryParam("owner")
        UUID owner,
    @QueryParam("projectId") UUID projectId,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference)
    implements ListFilter {

  @Override
  public void addTo(ListQuery query) {
    query
        .where("e.number = :number", "number", number)
        .where("e.facilityId = :facility", "facility", facilityId)
        .where("e.state = :state", "state", state)
        .whereParty("requester", requester)
        .whereParty("owner", owner)
        .where("e.projectId = :project", "project", projectId);
  }
}
