package org.caspian.members.membership;

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

/**
 * Memberships over HTTP; how an application is decided is {@link MembershipApplicationResource}.
 */
@Path("/v1/memberships")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Memberships")
class MembershipResource {

  private final Memberships memberships;
  private final MembershipReader reader;

  MembershipResource(Memberships memberships, MembershipReader reader) {
    this.memberships = memberships;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(
      summary = "Begin an application for membership",
      description =
          "By the institution itself, or the secretariat, which records it. A draft is kept here and"
              + " written in steps; nobody else sees it. An institution has one application or"
              + " membership at a time; who was a member applies anew.")
  @APIResponseSchema(
      value = MembershipView.class,
      responseCode = "201",
      responseDescription = "The draft is there")
  public RestResponse<MembershipView> apply(@NotNull ApplyForMembership body) {
    MembershipView created = memberships.apply(body);
    return Created.at("/v1/memberships/" + created.id(), created);
  }

  @GET
  @Operation(
      summary = "List memberships",
      description =
          "Past ones and applications too, as far as the caller may know of them, in the order in"
              + " which they were begun.")
  public Page<MembershipView> list(
      @BeanParam MembershipFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read a membership",
      description =
          "A draft is seen by its institution, what was handed in by all members, a membership by"
              + " everybody; and all by the secretariat.")
  public MembershipView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @PATCH
  @Path("{id}")
  @Command
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Write an application for membership",
      description = "While it is a draft, or returned. Objects of its lists are replaced whole.")
  public RestResponse<MembershipView> update(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull
          @RequestBody(
              content = @Content(schema = @Schema(implementation = MembershipApplication.class)))
          MergePatch patch) {
    return RestResponse.ok(memberships.update(id, ifMatch, patch));
  }

  @POST
  @Path("{id}/category-change")
  @Command
  @Operation(
      summary = "Make a member one of another kind",
      description =
          "By the secretariat, as the assembly has resolved: a candidate becomes a full member, for"
              + " example. A kind that has not begun gives way. `resolutionId` is kept as it is told: it may be of a resolution on paper.")
  public RestResponse<MembershipView> changeCategory(
      @PathParam("id") UUID id, @NotNull ChangeCategory body) {
    memberships.changeCategory(id, body.category(), body.resolutionId(), body.from());
    return RestResponse.ok(memberships.view(id));
  }

  @POST
  @Path("{id}/resignation")
  @Command
  @Operation(
      summary = "Resign from the association",
      description =
          "By the member, or the secretariat, which records it. It is a member until the day that it"
              + " names; who comes back applies anew. The answer tells what it still owes.")
  public RestResponse<ResignationView> resign(
      @PathParam("id") UUID id, @NotNull ResignMembership body) {
    return RestResponse.ok(memberships.resign(id, body));
  }

  @POST
  @Path("{id}/removal")
  @Command
  @Operation(
      summary = "Remove a member from the association",
      description =
          "By the secretariat, as the assembly has resolved. A removal that was voted on by a ballot"
              + " is put into force by the recording of its resolution, without this. `resolutionId`"
              + " is kept as it is told: it may be of a resolution on paper.")
  public RestResponse<MembershipView> remove(
      @PathParam("id") UUID id, @NotNull RemoveMembership body) {
    memberships.remove(id, body);
    return RestResponse.ok(memberships.view(id));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a membership",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<MembershipView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(memberships.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a membership, and by whom",
      description =
          "That the applicant's own institution tried to nominate it, too. Reasons are shown to the"
              + " institution itself and to the secretariat.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
