package org.caspian.members.membership;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The way of an application for membership over HTTP, until it is decided. */
@Path("/v1/memberships/{id}")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Memberships")
class MembershipApplicationResource {

  private final Memberships memberships;

  MembershipApplicationResource(Memberships memberships) {
    this.memberships = memberships;
  }

  @POST
  @Path("submission")
  @Command
  @Operation(
      summary = "Hand an application for membership in",
      description =
          "By the applicant. What is missing is told at once, item by item; one that is"
              + " handed in already stays as it is. All members see it from now on.")
  public RestResponse<MembershipView> submit(@PathParam("id") UUID id) {
    return RestResponse.ok(memberships.submit(id));
  }

  @POST
  @Path("review")
  @Command
  @Operation(
      summary = "Take an application for membership up",
      description = "By the secretariat: the committee looks at it from now on.")
  public RestResponse<MembershipView> review(@PathParam("id") UUID id) {
    return RestResponse.ok(memberships.review(id));
  }

  @POST
  @Path("return")
  @Command
  @Operation(
      summary = "Return an application for membership",
      description = "By the secretariat, to be completed and handed in again.")
  public RestResponse<MembershipView> giveBack(
      @PathParam("id") UUID id, @NotNull MembershipReason body) {
    return RestResponse.ok(memberships.giveBack(id, body));
  }

  @POST
  @Path("endorsement")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Endorse an applicant",
      description =
          "By a member that may vote, once. Who wants to work in the region needs one of"
              + " its own country. With the version that it has read it speaks for that only: if the"
              + " application has changed since, it is refused with 409 `stale-version`. An"
              + " application that is changed begins without endorsements.")
  public RestResponse<MembershipView> endorse(
      @PathParam("id") UUID id, @RequestBody(required = false) EndorseMembership body) {
    return RestResponse.ok(memberships.endorse(id, body));
  }

  @POST
  @Path("nomination")
  @Command
  @Operation(
      summary = "Propose an applicant to the assembly",
      description =
          "By the secretariat for a member of the membership committee, who is not of the"
              + " institution of the applicant: that is refused, and kept in the history.")
  public RestResponse<MembershipView> nominate(
      @PathParam("id") UUID id, @NotNull NominateMembership body) {
    return RestResponse.ok(memberships.nominate(id, body));
  }

  @POST
  @Path("rejection")
  @Command
  @Operation(
      summary = "Turn an application for membership down",
      description = "By the secretariat, for the committee or the assembly.")
  public RestResponse<MembershipView> reject(
      @PathParam("id") UUID id, @NotNull MembershipReason body) {
    return RestResponse.ok(memberships.reject(id, body));
  }

  @POST
  @Path("withdrawal")
  @Command
  @Operation(
      summary = "Withdraw an application for membership",
      description = "By the applicant, until it is decided.")
  public RestResponse<MembershipView> withdraw(@PathParam("id") UUID id) {
    return RestResponse.ok(memberships.withdraw(id));
  }

  @POST
  @Path("admission")
  @Command
  @Operation(
      summary = "Admit an applicant",
      description =
          "By the secretariat, as the assembly has resolved. It is given the number of"
              + " its certificate. An admission that was voted on by a ballot is put into force by the"
              + " recording of its resolution, without this. `resolutionId` is kept as it is told: it"
              + " may be of a resolution on paper.")
  public RestResponse<MembershipView> admit(
      @PathParam("id") UUID id, @NotNull AdmitMembership body) {
    memberships.admit(id, body.resolutionId(), body.from());
    return RestResponse.ok(memberships.view(id));
  }
}
