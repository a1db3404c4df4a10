package org.caspian.members.facility;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.rest.Created;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is booked of a facility, over HTTP. */
@Path("/v1/facilities/{id}/bookings")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
class FacilityBookingResource {

  private final Bookings bookings;

  FacilityBookingResource(Bookings bookings) {
    this.bookings = bookings;
  }

  @POST
  @Command
  @Operation(
      summary = "Book a unit of a facility",
      description =
          "One slot for some time, which it holds from now on. Where the facility is used on"
              + " request, its owner decides; otherwise, and for the owner itself, it is accepted at"
              + " once. Of an owner that was merged its successor books in the owner's name. If no slot"
              + " is free, `taken` says which times are in the way, the first hundred of them. Of one"
              + " unit an institution has at most 20 bookings waiting.")
  @APIResponseSchema(
      value = BookingView.class,
      responseCode = "201",
      responseDescription = "The slot is held")
  public RestResponse<BookingView> book(@PathParam("id") UUID id, @NotNull BookUnit body) {
    BookingView booked = bookings.book(id, body);
    return Created.at("/v1/bookings/" + booked.id(), booked);
  }
}
