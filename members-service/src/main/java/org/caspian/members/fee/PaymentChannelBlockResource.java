package org.caspian.members.fee;

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
import org.caspian.platform.access.SecretariatOnly;
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

/** Blocks of payment channels over HTTP. */
@Path("/v1/payment-channel-blocks")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
class PaymentChannelBlockResource {

  private final PaymentChannelBlocks blocks;
  private final PaymentChannelBlockReader reader;

  PaymentChannelBlockResource(PaymentChannelBlocks blocks, PaymentChannelBlockReader reader) {
    this.blocks = blocks;
    this.reader = reader;
  }

  @POST
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Record that payment was not possible",
      description =
          "By the secretariat, for one institution or for all of a country, with evidence. Days of"
              + " the block do not count as days overdue, also of invoices that are overdue"
              + " already.")
  @APIResponseSchema(
      value = PaymentChannelBlockView.class,
      responseCode = "201",
      responseDescription = "It is there")
  public RestResponse<PaymentChannelBlockView> record(@NotNull RecordPaymentChannelBlock body) {
    PaymentChannelBlockView recorded = blocks.record(body);
    return Created.at("/v1/payment-channel-blocks/" + recorded.id(), recorded);
  }

  @GET
  @Operation(
      summary = "List blocks of payment channels",
      description =
          "Those of the caller's institution and of all countries; the secretariat sees all.")
  public Page<PaymentChannelBlockView> list(
      @BeanParam PaymentChannelBlockFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read a block of payment channels",
      description =
          "One of an institution for it and the secretariat, one of a country for all members.")
  public PaymentChannelBlockView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @POST
  @Path("{id}/end")
  @Command
  @Operation(
      summary = "End a block of payment channels",
      description = "By the secretariat, with its last day: from the next on days count again.")
  public RestResponse<PaymentChannelBlockView> end(
      @PathParam("id") UUID id, @NotNull EndPaymentChannelBlock body) {
    return RestResponse.ok(blocks.end(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a block of payment channels",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<PaymentChannelBlockView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(blocks.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a block of payment channels, and by whom",
      description = "Its recording and its end.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
