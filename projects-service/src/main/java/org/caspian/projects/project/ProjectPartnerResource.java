package org.caspian.projects.project;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.rest.Created;
import org.caspian.platform.rest.Page;
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
      value = SinglePartnerView.class,
      responseCode = "201",
      responseDescription = "It is invited, and knows of the project from now on")
  public RestResponse<SinglePartnerView> invite(
      @PathParam("id") UUID id, @NotNull InvitePartner body) {
    SinglePartnerView partner = partners.invite(id, body);
    return Created.at("/v1/projects/" + id + "/partners/" + body.institutionId(), partner);
  }

  @GET
  @Operation(
      summary = "List the partners of a project",
      description =
          "All that were ever invited, in the order of their first invitation, on one page.")
  public Page<PartnerView> list(@PathParam("id") UUID id) {
    return reader.partners(id);
  }

  @GET
  @Path("{institutionId}")
  @Operation(
      summary = "Read where a partner of a project stands",
      description = "For all who may read the project.")
  public SinglePartnerView get(
      @PathParam("id") UUID id, @PathParam("institutionId") UUID institutionId) {
    return reader.partner(id, institutionId);
  }

  @POST
  @Path("{institutionId}/confirmation")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Confirm to take part in a project",
      description =
          "The invited institution may, while the project is a draft. With the version that it has"
              + " read it says yes to that only: if the project has changed since, it is refused"
              + " with 409 `stale-version`.")
  public RestResponse<ProjectView> confirm(
      @PathParam("id") UUID id,
      @PathParam("institutionId") UUID institutionId,
      @RequestBody(required = false) ConfirmPartnership body) {
    return RestResponse.ok(partners.confirm(id, institutionId, body));
  }

  @POST
  @Path("{institutionId}/refusal")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Decline to take part in a project, or step back",
      description =
          "The institution may while it is invited, and also once it has confirmed, as long as the"
              + " project is a draft. It is answered with the project as it left it, and does not"
              + " see it again unless it is invited again; its own reference to it is free again.")
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
      summary = "Take an invitation back, or go on without a partner",
      description =
          "The coordinator may, as long as the project is a draft, whether the institution is"
              + " invited or has confirmed, so that neither silence nor a suspension keeps the"
              + " project from being submitted.")
  public RestResponse<ProjectView> withdrawInvitation(
      @PathParam("id") UUID id, @PathParam("institutionId") UUID institutionId) {
    return RestResponse.ok(partners.withdrawInvitation(id, institutionId));
  }
}
