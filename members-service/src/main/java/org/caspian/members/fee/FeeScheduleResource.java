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

/** Fee schedules over HTTP. */
@Path("/v1/fee-schedules")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
class FeeScheduleResource {

  private final FeeSchedules schedules;
  private final Invoices invoices;
  private final FeeScheduleReader reader;

  FeeScheduleResource(FeeSchedules schedules, Invoices invoices, FeeScheduleReader reader) {
    this.schedules = schedules;
    this.invoices = invoices;
    this.reader = reader;
  }

  @POST
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Issue the fee schedule of a year",
      description =
          "By the secretariat. Before it nothing is owed for the year. It is not changed later; a"
              + " wrong one is cancelled before the first invoice.")
  @APIResponseSchema(
      value = FeeScheduleView.class,
      responseCode = "201",
      responseDescription = "It is in force")
  public RestResponse<FeeScheduleView> issue(@NotNull IssueFeeSchedule body) {
    FeeScheduleView issued = schedules.issue(body);
    return Created.at("/v1/fee-schedules/" + issued.id(), issued);
  }

  @GET
  @Operation(
      summary = "List fee schedules",
      description = "In the order in which they were issued, with those that were cancelled.")
  public Page<FeeScheduleView> list(
      @BeanParam FeeScheduleFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a fee schedule", description = "All callers may.")
  public FeeScheduleView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @POST
  @Path("{id}/invoicing")
  @Command
  @Operation(
      summary = "Make the invoices of a year",
      description =
          "By the secretariat: one for each of the institutions named, or for each member that has"
              + " none of the year. May be repeated: who has one gets no second.")
  public RestResponse<InvoicingView> invoice(
      @PathParam("id") UUID id, @NotNull IssueInvoices body) {
    return RestResponse.ok(invoices.issueAll(id, body));
  }

  @POST
  @Path("{id}/cancellation")
  @Command
  @Operation(
      summary = "Cancel a fee schedule",
      description = "By the secretariat, as long as no invoice was made by it.")
  public RestResponse<FeeScheduleView> cancel(
      @PathParam("id") UUID id, @NotNull CancellationReason body) {
    return RestResponse.ok(schedules.cancel(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a fee schedule",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<FeeScheduleView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(schedules.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a fee schedule, and by whom",
      description = "With the reason of a cancellation.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
