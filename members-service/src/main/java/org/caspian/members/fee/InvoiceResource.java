package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Invoices over HTTP. */
@Path("/v1/invoices")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
class InvoiceResource {

  private final Invoices invoices;
  private final InvoiceReader reader;

  InvoiceResource(Invoices invoices, InvoiceReader reader) {
    this.invoices = invoices;
    this.reader = reader;
  }

  @POST
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Make the invoice of one institution",
      description =
          "By the secretariat, by the fee schedule of the year, for who is or was a member or has"
              + " applied. Numbers of a year have no gaps.")
  @APIResponseSchema(
      value = InvoiceView.class,
      responseCode = "201",
      responseDescription = "It is owed")
  public RestResponse<InvoiceView> issue(@NotNull IssueInvoice body) {
    InvoiceView issued = invoices.issue(body);
    return Created.at("/v1/invoices/" + issued.id(), issued);
  }

  @GET
  @Operation(
      summary = "List invoices",
      description = "Those that the caller's institution owes; the secretariat sees all.")
  public Page<InvoiceView> list(@BeanParam InvoiceFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read an invoice",
      description =
          "For the institution that owes it and the secretariat; for others it is not there.")
  public InvoiceView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @GET
  @Path("{id}/balance")
  @Operation(
      summary = "Read how an invoice stands on a day",
      description =
          "By the value dates of payments, waivers and reversals. Days on which payment was not"
              + " possible do not count as overdue.")
  public BalanceView balance(
      @PathParam("id") UUID id,
      @Parameter(description = "At the end of this day; today if absent") @QueryParam("on")
          LocalDate on) {
    return reader.balance(id, on);
  }

  @POST
  @Path("{id}/cancellation")
  @Command
  @Operation(
      summary = "Cancel an invoice",
      description =
          "By the secretariat, as long as nothing of it is paid or waived: it is not owed from today"
              + " on, and its number stays. The institution may get another of the year.")
  public RestResponse<InvoiceView> cancel(
      @PathParam("id") UUID id, @NotNull CancellationReason body) {
    return RestResponse.ok(invoices.cancel(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to an invoice",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<InvoiceView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(invoices.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with an invoice, and by whom",
      description = "With the reasons of waivers, reversals and a cancellation.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
