package org.caspian.mobility.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.caspian.mobility.MobilityScopes;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The versions of an agreement over HTTP, and what parties say of them. */
@Path("/v1/agreements/{id}/versions")
@Scopes(read = MobilityScopes.READ, write = MobilityScopes.WRITE)
@Tag(name = "Agreements")
class AgreementVersionResource {

  private final Agreements agreements;
  private final AgreementReader reader;

  AgreementVersionResource(Agreements agreements, AgreementReader reader) {
    this.agreements = agreements;
    this.reader = reader;
  }

  @GET
  @Operation(summary = "List the versions of an agreement", description = "The first one first.")
  public Page<AgreementVersionView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.versions(id, page);
  }

  @GET
  @Path("{number}")
  @Operation(
      summary = "Read a version of an agreement",
      description = "With the text that was hashed, so that the hash can be checked.")
  public SingleVersionView get(@PathParam("id") UUID id, @PathParam("number") int number) {
    return reader.version(id, number);
  }

  @POST
  @Path("{number}/approvals")
  @Command
  @Operation(
      summary = "Approve a version",
      description = "By its number and hash; when all parties have, it is in force.")
  public RestResponse<AgreementView> approve(
      @PathParam("id") UUID id, @PathParam("number") int number, @NotNull ApproveVersion body) {
    return RestResponse.ok(agreements.approve(id, number, body));
  }

  @POST
  @Path("{number}/rejections")
  @Command
  @Operation(summary = "Reject a version", description = "By its number and hash, with a reason.")
  public RestResponse<AgreementView> reject(
      @PathParam("id") UUID id, @PathParam("number") int number, @NotNull RejectVersion body) {
    return RestResponse.ok(agreements.reject(id, number, body));
  }

  @POST
  @Path("{number}/withdrawal")
  @Command
  @Operation(
      summary = "Withdraw a version",
      description = "The proposer takes it back before it is approved.")
  public RestResponse<AgreementView> withdraw(
      @PathParam("id") UUID id, @PathParam("number") int number, @NotNull WithdrawVersion body) {
    return RestResponse.ok(agreements.withdraw(id, number, body));
  }
}
