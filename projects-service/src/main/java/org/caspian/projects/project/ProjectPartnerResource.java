package org.caspian.projects.project;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.projects.ProjectsScopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The partners of a project over HTTP. */
@Path("/v1/projects/{id}/partners")
@Scopes(read = ProjectsScopes.READ, write = ProjectsScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
class ProjectPartnerResource {

  private final Partners partners;
  private final ProjectReader reader;

  ProjectPartnerResource(Partners partners, ProjectReader reader) {
    this.partners = partners;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(
      summary = "Invite a partner to a draft",
      description =
          "Its coordinator may. One that declined, or whose invitation was taken back, may be"
              + " invited again.")
  @APIResponseSchema(
      value = ProjectView.class,
      responseCode = "201",
      responseDescription = "It is invited, and knows of the project from now on")
  public RestResponse<ProjectView> invite(@PathParam("id") UUID id, @NotNull InvitePartner body) {
    ProjectView project = partners.invite(id, body);
    URI location = URI.create("/v1/projects/" + id + "/partners/" + body.institutionId());
    return RestResponse.ResponseBuilder.<ProjectView>created(location).entity(project).build();
  }

  @GET
  @Path("{institutionId}")
  @Operation(summary = "Read where a partner of a project stands")
  public SinglePartnerView get(
      @PathParam("id") UUID id, @PathParam("institutionId") UUID institutionId) {
    return reader.partner(id, institutionId);
  }

  @POST
  @Path("{institutionId}/confirmation")
  @Command
  @Operation(
      summary = "Confirm to take part in a project",
      description = "The invited institution may, while the project is a draft.")
  public RestResponse<ProjectView> confirm(
      @PathParam("id") UUID id, @PathParam("institutionId") UUID institutionId) {
    return RestResponse.ok(partners.confirm(id, institutionId));
  }

  @POST
  @Path("{institutionId}/refusal")
  @Command
  @Operation(
      summary = "Decline to take part in a project",
      description =
          "The invited institution may, while the project is a draft. It is answered with the"
              + " project as it left it, and does not see it again unless it is invited again.")
  public RestResponse<ProjectView> refuse(
      @PathParam("id") UUID id,
      @PathParam("institutionId") UUID institutionId,
      @RequestBody(required = false) RefusePartnership body) {
    return RestResponse.ok(partners.refuse(id, institutionId, body));
  }

  @POST
  @Path("{institutionId}/withdrawal")
  @Command
  @Operation(
      summary = "Take an invitation back",
      description =
          "The coordinator may, as long as the institution has not decided, so that nobody's"
              + " silence keeps the project from being submitted.")
  public RestResponse<ProjectView> withdrawInvitation(
      @PathParam("id") UUID id, @PathParam("institutionId") UUID institutionId) {
    return RestResponse.ok(partners.withdrawInvitation(id, institutionId));
  }
}
