package org.caspian.mobility.stay;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.caspian.mobility.MobilityScopes;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Stays over HTTP: made by the acceptance of a nomination, confirmed by the host. */
@Path("/v1/stays")
@Scopes(read = MobilityScopes.READ, write = MobilityScopes.WRITE)
@Tag(name = "Stays")
class StayResource {

  private final Stays stays;
  private final StayReader reader;

  StayResource(Stays stays, StayReader reader) {
    this.stays = stays;
    this.reader = reader;
  }

  @GET
  @Operation(
      summary = "List stays",
      description = "From and to the caller's institution, in the order of their planning.")
  public Page<StayView> list(@BeanParam StayFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read a stay",
      description =
          "For the sending and the receiving institution and the secretariat; for others it is not there.")
  public StayView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @POST
  @Path("{id}/arrival")
  @Command
  @Operation(summary = "Confirm an arrival", description = "By the host, with the actual day.")
  public RestResponse<StayView> arrive(@PathParam("id") UUID id, @NotNull ConfirmArrival body) {
    return RestResponse.ok(stays.arrive(id, body));
  }

  @POST
  @Path("{id}/departure")
  @Command
  @Operation(summary = "Confirm a departure", description = "By the host, with the actual day.")
  public RestResponse<StayView> depart(@PathParam("id") UUID id, @NotNull ConfirmDeparture body) {
    return RestResponse.ok(stays.depart(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a stay",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<StayView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(stays.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a stay, and by whom",
      description = "In the order in which it was done, the oldest first.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
