package org.caspian.members.resolution;

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
import org.caspian.platform.access.ReadByMembers;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.access.SecretariatOnly;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Created;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Resolutions over HTTP. */
@Path("/v1/resolutions")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@ReadByMembers
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resolutions")
class ResolutionResource {

  private final Resolutions resolutions;
  private final ResolutionReader reader;

  ResolutionResource(Resolutions resolutions, ResolutionReader reader) {
    this.resolutions = resolutions;
    this.reader = reader;
  }

  @POST
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Record a resolution",
      description =
          "By the secretariat, with the ballot that has passed it. What the ballot decided about takes"
              + " effect with the resolution: a membership begins, for example. The authentic text"
              + " stays as it is.")
  @APIResponseSchema(
      value = ResolutionView.class,
      responseCode = "201",
      responseDescription = "It is there")
  public RestResponse<ResolutionView> record(@NotNull CreateResolution body) {
    ResolutionView recorded = resolutions.record(body);
    return Created.at("/v1/resolutions/" + recorded.id(), recorded);
  }

  @GET
  @Operation(
      summary = "List resolutions",
      description = "Of all assemblies, in the order in which they were recorded.")
  public Page<ResolutionView> list(
      @BeanParam ResolutionFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read a resolution",
      description = "With what it asks for, and what became of that. All callers may.")
  public ResolutionView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @POST
  @Path("{id}/translations")
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Add a translation of a resolution",
      description = "By the secretariat; or a better one. Not of the authentic text.")
  public RestResponse<ResolutionView> translate(
      @PathParam("id") UUID id, @NotNull AddTranslation body) {
    return RestResponse.ok(resolutions.translate(id, body));
  }

  @POST
  @Path("{id}/follow-up-settlement")
  @Command
  @Operation(
      summary = "Say what became of what a resolution asked for",
      description = "By the institution that was asked, or the secretariat: DONE or DROPPED.")
  public RestResponse<ResolutionView> settle(
      @PathParam("id") UUID id, @NotNull SettleFollowUp body) {
    return RestResponse.ok(resolutions.settle(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a resolution",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<ResolutionView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(resolutions.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a resolution, and by whom",
      description = "Also its translations, and what became of what it asked for.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
