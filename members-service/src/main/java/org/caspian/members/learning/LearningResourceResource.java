package org.caspian.members.learning;

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
import org.caspian.platform.rest.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Learning resources over HTTP. */
@Path("/v1/learning-resources")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning resources")
class LearningResourceResource {

  private static final String JSON_LD = "application/ld+json";

  private final LearningResources resources;
  private final LearningResourceReader reader;

  LearningResourceResource(LearningResources resources, LearningResourceReader reader) {
    this.resources = resources;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(
      summary = "Publish a learning resource",
      description = "Of the caller's institution. All members see it.")
  @APIResponseSchema(
      value = LearningResourceView.class,
      responseCode = "201",
      responseDescription = "It is there")
  public RestResponse<LearningResourceView> create(@NotNull CreateLearningResource body) {
    LearningResourceView created = resources.create(body);
    return Created.at("/v1/learning-resources/" + created.id(), created);
  }

  @GET
  @Operation(
      summary = "List learning resources",
      description =
          "Of all members, in the order in which they were made. Those of who is suspended with the"
              + " effect RESOURCES are left out, and those that are deleted.")
  public Page<LearningResourceView> list(
      @BeanParam LearningResourceFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read a learning resource",
      description =
          "All members may; as `application/ld+json` in the words of schema.org. One that was"
              + " deleted is 410.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LearningResourceView.class)),
        @Content(
            mediaType = JSON_LD,
            schema = @Schema(implementation = LinkedLearningResource.class))
      })
  @APIResponse(
      responseCode = "410",
      description = "It was deleted",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public LearningResourceView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @GET
  @Path("{id}")
  @Produces(JSON_LD)
  @Operation(hidden = true)
  public LinkedLearningResource getLinked(@PathParam("id") UUID id) {
    return reader.linked(id);
  }

  @PATCH
  @Path("{id}")
  @Command
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change a learning resource", description = "By its owner.")
  public RestResponse<LearningResourceView> update(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull
          @RequestBody(
              content = @Content(schema = @Schema(implementation = LearningResourceProfile.class)))
          MergePatch patch) {
    return RestResponse.ok(resources.update(id, ifMatch, patch));
  }

  @POST
  @Path("{id}/deletion")
  @Command
  @Operation(
      summary = "Delete a learning resource",
      description =
          "By its owner, for good. It is 410 from now on, and the change feed says that it was"
              + " deleted.")
  public RestResponse<LearningResourceView> delete(
      @PathParam("id") UUID id, @NotNull DeleteLearningResource body) {
    return RestResponse.ok(resources.delete(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a learning resource",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<LearningResourceView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(resources.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a learning resource, and by whom",
      description = "Once it is deleted: by its owner and the secretariat only.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
