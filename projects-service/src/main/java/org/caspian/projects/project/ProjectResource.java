package org.caspian.projects.project;

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
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Created;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.projects.ProjectsScopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Projects over HTTP. What is done about their partners is beside. */
@Path("/v1/projects")
@Scopes(read = ProjectsScopes.READ, write = ProjectsScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
class ProjectResource {

  private final Projects projects;
  private final ProjectReader reader;

  ProjectResource(Projects projects, ProjectReader reader) {
    this.projects = projects;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(
      summary = "Begin a project",
      description = "A draft, which the caller's institution coordinates.")
  @APIResponseSchema(
      value = ProjectView.class,
      responseCode = "201",
      responseDescription = "It is a draft")
  public RestResponse<ProjectView> create(@NotNull CreateProject body) {
    ProjectView created = projects.create(body);
    return Created.at("/v1/projects/" + created.id(), created);
  }

  @GET
  @Operation(
      summary = "List projects",
      description =
          "Those that the caller coordinates, is invited to or takes part in, in the order in"
              + " which they were begun.")
  public Page<ProjectView> list(@BeanParam ProjectFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read a project",
      description =
          "For its coordinator, its partners and the secretariat; for others it is not there.")
  public ProjectView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @PATCH
  @Path("{id}")
  @Command
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change what a draft is about",
      description =
          "Its coordinator may. Who has confirmed has said yes to what it read: a change of the"
              + " titles or the theme puts each confirmed partner back to INVITED, to confirm once"
              + " more; one of the label alone does not.")
  public RestResponse<ProjectView> update(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull
          @RequestBody(content = @Content(schema = @Schema(implementation = ProjectProfile.class)))
          MergePatch patch) {
    return RestResponse.ok(projects.update(id, ifMatch, patch));
  }

  @POST
  @Path("{id}/submission")
  @Command
  @Operation(
      summary = "Submit a project",
      description =
          "At least two active members from two countries take part, and every partner has"
              + " decided. What is missing is told at once; the code of the problem is that of the"
              + " first of: needs-two-countries, needs-two-members, partner-undecided,"
              + " counterpart-not-a-member, counterpart-suspended. The pointers of its errors lead"
              + " into the project as it is read, not into a body: `/partners/0` is the first of"
              + " its partners, whom the params name too.")
  public RestResponse<ProjectView> submit(@PathParam("id") UUID id) {
    return RestResponse.ok(projects.submit(id));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a project",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<ProjectView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(projects.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a project, and by whom",
      description =
          "Why an institution declined is shown to itself, the coordinator and the secretariat.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
