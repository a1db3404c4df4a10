package org.caspian.members.assembly;

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
import org.caspian.platform.access.ReadByMembers;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.access.SecretariatOnly;
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

/** Assemblies over HTTP. */
@Path("/v1/assemblies")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@ReadByMembers
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assemblies")
class AssemblyResource {

  private final Assemblies assemblies;
  private final AssemblyReader reader;

  AssemblyResource(Assemblies assemblies, AssemblyReader reader) {
    this.assemblies = assemblies;
    this.reader = reader;
  }

  @POST
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Convene an assembly",
      description = "By the secretariat. All members see it.")
  @APIResponseSchema(
      value = AssemblyView.class,
      responseCode = "201",
      responseDescription = "It is there")
  public RestResponse<AssemblyView> convene(@NotNull CreateAssembly body) {
    AssemblyView convened = assemblies.convene(body);
    return Created.at("/v1/assemblies/" + convened.id(), convened);
  }

  @GET
  @Operation(
      summary = "List assemblies",
      description = "All of them, in the order in which they were convened.")
  public Page<AssemblyView> list(@BeanParam AssemblyFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read an assembly", description = "With its agenda. All callers may.")
  public AssemblyView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @PATCH
  @Path("{id}")
  @Command
  @SecretariatOnly
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change an assembly",
      description =
          "By the secretariat, until it is closed. Items of the agenda for which there are motions"
              + " stay; days are changed by a postponement.")
  public RestResponse<AssemblyView> update(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull
          @RequestBody(content = @Content(schema = @Schema(implementation = AssemblyProfile.class)))
          MergePatch patch) {
    return RestResponse.ok(assemblies.update(id, ifMatch, patch));
  }

  @POST
  @Path("{id}/postponement")
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Postpone an assembly",
      description =
          "By the secretariat, until it sits. It keeps its number, agenda, motions and proxies, and"
              + " what is to end with it ends later.")
  public RestResponse<AssemblyView> postpone(
      @PathParam("id") UUID id, @NotNull PostponeAssembly body) {
    return RestResponse.ok(assemblies.postpone(id, body));
  }

  @POST
  @Path("{id}/opening")
  @Command
  @SecretariatOnly
  @Operation(summary = "Open an assembly", description = "By the secretariat: it sits from now on.")
  public RestResponse<AssemblyView> open(@PathParam("id") UUID id) {
    return RestResponse.ok(assemblies.open(id));
  }

  @POST
  @Path("{id}/closing")
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Close an assembly",
      description = "By the secretariat, for good. Whoever was still there leaves.")
  public RestResponse<AssemblyView> close(@PathParam("id") UUID id) {
    return RestResponse.ok(assemblies.close(id));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to an assembly",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<AssemblyView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(assemblies.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with an assembly, and by whom",
      description = "Also who came and left, who gave its vote to whom, and what was moved.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
