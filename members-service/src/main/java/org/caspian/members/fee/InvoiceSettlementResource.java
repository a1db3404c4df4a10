package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Payments and waivers of invoices over HTTP. */
@Path("/v1/invoices/{id}")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
class InvoiceSettlementResource {

  private final Invoices invoices;

  InvoiceSettlementResource(Invoices invoices) {
    this.invoices = invoices;
  }

  @POST
  @Path("payments")
  @Command
  @Operation(
      summary = "Record a payment",
      description =
          "By the secretariat. In another currency it counts at a dated rate, rounded to the"
              + " smallest coin of the invoice's currency. What would pay more than is owed is"
              + " refused. A payment is not changed later, but reversed.")
  public RestResponse<InvoiceView> pay(@PathParam("id") UUID id, @NotNull RecordPayment body) {
    return RestResponse.ok(invoices.recordPayment(id, body));
  }

  @POST
  @Path("waivers")
  @Command
  @Operation(
      summary = "Waive an invoice, or a part of it",
      description = "By the secretariat, with the resolution by which it was granted.")
  public RestResponse<InvoiceView> waive(@PathParam("id") UUID id, @NotNull GrantWaiver body) {
    return RestResponse.ok(invoices.waive(id, body));
  }

  @POST
  @Path("reversals")
  @Command
  @Operation(
      summary = "Reverse a payment or a waiver",
      description = "By the secretariat. It stays to be read, and counts until the day before.")
  public RestResponse<InvoiceView> reverse(
      @PathParam("id") UUID id, @NotNull ReverseSettlement body) {
    return RestResponse.ok(invoices.reverse(id, body));
  }
}
