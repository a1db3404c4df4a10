package org.caspian.members.office;

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

/** Offices over HTTP. */
@Path("/v1/offices")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offices")
class OfficeResource {

  private final Offices offices;
  private final OfficeReader reader;

  OfficeResource(Offices offices, OfficeReader reader) {
    this.offices = offices;
    this.reader = reader;
  }

  @POST
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Make an office",
      description = "By the secretariat: of a body of the association, with one seat or more.")
  @APIResponseSchema(
      value = OfficeView.class,
      responseCode = "201",
      responseDescription = "It is there")
  public RestResponse<OfficeView> create(@NotNull CreateOffice body) {
    OfficeView created = offices.create(body);
    return Created.at("/v1/offices/" + created.id(), created);
  }

  @GET
  @Operation(
      summary = "List offices",
      description = "Of all bodies, in the order in which they were made.")
  public Page<OfficeView> list(@BeanParam OfficeFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read an office",
      description = "With who holds it, held it and will hold it. All callers may.")
  public OfficeView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @POST
  @Path("{id}/holdings")
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Let a member hold an office",
      description =
          "By the secretariat, on the first seat that nobody holds from that day on. With"
              + " `endsWithAssembly` the term ends when that assembly is closed, however often it is"
              + " postponed; every term ends with the membership. `personCode` may say who holds it for the member.")
  public RestResponse<OfficeView> take(@PathParam("id") UUID id, @NotNull TakeOffice body) {
    return RestResponse.ok(offices.take(id, body));
  }

  @POST
  @Path("{id}/holding-end")
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Let a member hold an office no more",
      description = "By the secretariat, with a reason, before its term ends by itself.")
  public RestResponse<OfficeView> end(@PathParam("id") UUID id, @NotNull EndHolding body) {
    return RestResponse.ok(offices.end(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to an office",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<OfficeView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(offices.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with an office, and by whom",
      description = "Also terms that ended with an assembly.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
