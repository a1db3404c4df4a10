package org.caspian.members.facility;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When units of a facility are taken, over HTTP. */
@Path("/v1/facilities/{id}/units/{code}/occupancy")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facilities")
class FacilityOccupancyResource {

  private final Occupancy occupancy;

  FacilityOccupancyResource(Occupancy occupancy) {
    this.occupancy = occupancy;
  }

  @GET
  @Operation(
      summary = "List when a unit of a facility is taken",
      description =
          "The times for which its slots are held from now on, or from `from` on, in the order in"
              + " which they were booked. By whom"
              + " is not told: `bookingId` is there for who is a party of the booking.")
  public Page<TakenTime> list(
      @PathParam("id") UUID id,
      @Parameter(description = "Of the unit") @PathParam("code") String code,
      @BeanParam OccupancyFilter filter,
      @BeanParam PageRequest page) {
    return occupancy.list(id, code, filter, page);
  }
}
