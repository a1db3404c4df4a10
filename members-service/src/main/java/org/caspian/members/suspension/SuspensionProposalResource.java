package org.caspian.members.suspension;

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
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Proposals of suspension over HTTP. */
@Path("/v1/suspension-proposals")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standing")
class SuspensionProposalResource {

  private final SuspensionProposals proposals;
  private final SuspensionProposalReader reader;

  SuspensionProposalResource(SuspensionProposals proposals, SuspensionProposalReader reader) {
    this.proposals = proposals;
    this.reader = reader;
  }

  @GET
  @Operation(
      summary = "List proposals of suspension",
      description =
          "Those about the caller's institution; the secretariat sees all. The clock proposes the"
              + " suspension of a member that has not paid for years in a row.")
  public Page<SuspensionProposalView> list(
      @BeanParam SuspensionProposalFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read a proposal of suspension",
      description =
          "With what shows that fees were not paid. For the member and the secretariat; for others"
              + " it is not there.")
  public SuspensionProposalView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @POST
  @Path("{id}/reply")
  @Command
  @Operation(
      summary = "Reply to a proposal of suspension",
      description =
          "By the member, once, also after the window of reply while nothing is decided; the"
              + " secretariat records a reply that came on paper.")
  public RestResponse<SuspensionProposalView> reply(
      @PathParam("id") UUID id, @NotNull ReplyToProposal body) {
    return RestResponse.ok(proposals.reply(id, body));
  }

  @POST
  @Path("{id}/suspension")
  @Command
  @Operation(
      summary = "Suspend the member as proposed",
      description =
          "By the secretariat, with the decision of a body, when the window of reply is over. The"
              + " suspension names its effects and begins now.")
  public RestResponse<SuspensionProposalView> suspend(
      @PathParam("id") UUID id, @NotNull SuspendByProposal body) {
    return RestResponse.ok(proposals.suspend(id, body));
  }

  @POST
  @Path("{id}/dismissal")
  @Command
  @Operation(
      summary = "Dismiss a proposal of suspension",
      description =
          "By the secretariat, with the decision of a body, at any time. It is not proposed again"
              + " until another year is not paid for.")
  public RestResponse<SuspensionProposalView> dismiss(
      @PathParam("id") UUID id, @NotNull DismissProposal body) {
    return RestResponse.ok(proposals.dismiss(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a proposal of suspension",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<SuspensionProposalView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(proposals.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a proposal of suspension, and by whom",
      description = "With the reasons of decisions. What the clock did is in its states alone.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
