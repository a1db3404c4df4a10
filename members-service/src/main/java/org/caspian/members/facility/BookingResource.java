package org.caspian.members.facility;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Bookings over HTTP. */
@Path("/v1/bookings")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
class BookingResource {

  private final Bookings bookings;
  private final BookingReader reader;

  BookingResource(Bookings bookings, BookingReader reader) {
    this.bookings = bookings;
    this.reader = reader;
  }

  @GET
  @Operation(
      summary = "List bookings",
      description = "By the caller's institution and of its facilities, in the order of their ids.")
  public Page<BookingView> list(@BeanParam BookingFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read a booking",
      description =
          "For the institution that booked, the owner of the facility and the secretariat; for"
              + " others it is not there.")
  public BookingView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @POST
  @Path("{id}/acceptance")
  @Command
  @Operation(
      summary = "Accept a booking",
      description = "By the owner, until the time of the booking begins.")
  public RestResponse<BookingView> accept(@PathParam("id") UUID id) {
    return RestResponse.ok(bookings.accept(id));
  }

  @POST
  @Path("{id}/refusal")
  @Command
  @Operation(
      summary = "Decline a booking",
      description = "By the owner, with a reason. The slot is free again.")
  public RestResponse<BookingView> decline(@PathParam("id") UUID id, @NotNull BookingReason body) {
    return RestResponse.ok(bookings.decline(id, body));
  }

  @POST
  @Path("{id}/withdrawal")
  @Command
  @Operation(
      summary = "Withdraw a booking",
      description =
          "By the institution that booked; what is accepted, until its time begins. The slot is free"
              + " again.")
  public RestResponse<BookingView> withdraw(@PathParam("id") UUID id) {
    return RestResponse.ok(bookings.withdraw(id));
  }

  @POST
  @Path("{id}/cancellation")
  @Command
  @Operation(
      summary = "Cancel a booking that was accepted",
      description = "By the owner, with a reason, until its time is over. The slot is free again.")
  public RestResponse<BookingView> cancel(@PathParam("id") UUID id, @NotNull BookingReason body) {
    return RestResponse.ok(bookings.cancel(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a booking",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<BookingView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(bookings.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a booking, and by whom",
      description = "With the reasons of a refusal or a cancellation.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
