package org.caspian.members.unit;

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
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Organisational units over HTTP. */
@Path("/v1/units")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisational units")
class UnitResource {

  private final Units units;
  private final UnitReader reader;

  UnitResource(Units units, UnitReader reader) {
    this.units = units;
    this.reader = reader;
  }

  @GET
  @Operation(
      summary = "List units",
      description = "Of all institutions, in the order in which they were made. All callers may.")
  public Page<UnitView> list(@BeanParam UnitFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a unit", description = "All callers may.")
  public UnitView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @PATCH
  @Path("{id}")
  @Command
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change a unit",
      description =
          "By its institution or the secretariat. `parent` makes it a part of another unit of the"
              + " same institution, with all that are parts of it.")
  public RestResponse<UnitView> update(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull
          @RequestBody(content = @Content(schema = @Schema(implementation = UnitProfile.class)))
          MergePatch patch) {
    return RestResponse.ok(units.update(id, ifMatch, patch));
  }

  @POST
  @Path("{id}/closure")
  @Command
  @Operation(
      summary = "Close a unit",
      description =
          "By its institution or the secretariat, for good, with its last day. Open units that are"
              + " parts of it are closed first, or made parts of another.")
  public RestResponse<UnitView> close(@PathParam("id") UUID id, @NotNull CloseUnit body) {
    return RestResponse.ok(units.close(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a unit",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<UnitView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(units.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a unit, and by whom",
      description = "All callers may.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
