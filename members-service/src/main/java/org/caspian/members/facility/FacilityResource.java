package org.caspian.members.facility;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Created;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Facilities over HTTP. */
@Path("/v1/facilities")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facilities")
class FacilityResource {

  private final Facilities facilities;
  private final FacilityReader reader;

  FacilityResource(Facilities facilities, FacilityReader reader) {
    this.facilities = facilities;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(
      summary = "Publish a facility",
      description = "Of the caller's institution. All members see it and may book its units.")
  @APIResponseSchema(
      value = FacilityView.class,
      responseCode = "201",
      responseDescription = "It is there")
  public RestResponse<FacilityView> create(@NotNull CreateFacility body) {
    FacilityView created = facilities.create(body);
    return Created.at("/v1/facilities/" + created.id(), created);
  }

  @GET
  @Operation(
      summary = "List facilities",
      description =
          "Of all members, in the order in which they were made. Those of who is suspended with the"
              + " effect RESOURCES are left out.")
  public Page<FacilityView> list(@BeanParam FacilityFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a facility", description = "All members may.")
  public FacilityView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @PATCH
  @Path("{id}")
  @Command
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change a facility",
      description =
          "By its owner. Units are sent all together; one that is left out is there no more. A slot"
              + " that a booking holds is not taken away before the booking is over.")
  public RestResponse<FacilityView> update(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull
          @RequestBody(content = @Content(schema = @Schema(implementation = FacilityProfile.class)))
          MergePatch patch) {
    return RestResponse.ok(facilities.update(id, ifMatch, patch));
  }

  @POST
  @Path("{id}/closure")
  @Command
  @Operation(
      summary = "Close a facility",
      description = "By its owner, for good: nothing new is booked. What is booked stays.")
  public RestResponse<FacilityView> close(@PathParam("id") UUID id, @NotNull CloseFacility body) {
    return RestResponse.ok(facilities.close(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a facility",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<FacilityView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(facilities.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a facility, and by whom",
      description = "With the reason of its closing.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
