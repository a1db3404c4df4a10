package org.caspian.mobility.agreement;

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
import org.caspian.mobility.MobilityScopes;
import org.caspian.platform.access.Scopes;
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

/** Agreements over HTTP: proposing, finding, naming. What parties say of versions is beside. */
@Path("/v1/agreements")
@Scopes(read = MobilityScopes.READ, write = MobilityScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class AgreementResource {

  private final Agreements agreements;
  private final AgreementReader reader;

  AgreementResource(Agreements agreements, AgreementReader reader) {
    this.agreements = agreements;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(
      summary = "Propose an agreement",
      description = "Makes version 1, which the proposer thereby approves.")
  @APIResponseSchema(
      value = AgreementView.class,
      responseCode = "201",
      responseDescription = "It waits for the other party")
  public RestResponse<AgreementView> propose(@NotNull ProposeAgreement body) {
    AgreementView proposed = agreements.propose(body);
    return Created.at("/v1/agreements/" + proposed.id(), proposed);
  }

  @GET
  @Operation(
      summary = "List agreements",
      description = "Those that the caller is a party of, in the order of their proposal.")
  public Page<AgreementView> list(@BeanParam AgreementFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read an agreement",
      description =
          "For its parties and the secretariat; for others it is not there. It shows the latest version.")
  public AgreementView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to an agreement",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<AgreementView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(agreements.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with an agreement, and by whom",
      description = "In the order in which it was done, the oldest first.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
