package org.caspian.mobility.nomination;

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

/** Nominations over HTTP. */
@Path("/v1/nominations")
@Scopes(read = MobilityScopes.READ, write = MobilityScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nominations")
class NominationResource {

  private final Nominations nominations;
  private final NominationReader reader;

  NominationResource(Nominations nominations, NominationReader reader) {
    this.nominations = nominations;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(
      summary = "Nominate a person for a seat",
      description = "The seat is held until the receiving institution decides.")
  @APIResponseSchema(
      value = NominationView.class,
      responseCode = "201",
      responseDescription = "It waits for its decision")
  public RestResponse<NominationView> submit(@NotNull SubmitNomination body) {
    NominationView submitted = nominations.submit(body);
    return Created.at("/v1/nominations/" + submitted.id(), submitted);
  }

  @GET
  @Operation(
      summary = "List nominations",
      description = "From and to the caller's institution, in the order of their submission.")
  public Page<NominationView> list(
      @BeanParam NominationFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read a nomination",
      description =
          "For the sending and the receiving institution and the secretariat; for others it is not there.")
  public NominationView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @POST
  @Path("{id}/acceptance")
  @Command
  @Operation(
      summary = "Accept a nomination",
      description = "The seat is taken, and a stay is planned.")
  public RestResponse<NominationView> accept(
      @PathParam("id") UUID id, @NotNull AcceptNomination body) {
    return RestResponse.ok(nominations.accept(id, body));
  }

  @POST
  @Path("{id}/rejection")
  @Command
  @Operation(summary = "Reject a nomination", description = "With a reason; the seat is free.")
  public RestResponse<NominationView> reject(
      @PathParam("id") UUID id, @NotNull RejectNomination body) {
    return RestResponse.ok(nominations.reject(id, body));
  }

  @POST
  @Path("{id}/withdrawal")
  @Command
  @Operation(
      summary = "Withdraw a nomination",
      description = "Until the arrival is confirmed; the seat is free, a planned stay cancelled.")
  public RestResponse<NominationView> withdraw(@PathParam("id") UUID id) {
    return RestResponse.ok(nominations.withdraw(id));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a nomination",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<NominationView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(nominations.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a nomination, and by whom",
      description = "Reasons are shown to the two institutions.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
