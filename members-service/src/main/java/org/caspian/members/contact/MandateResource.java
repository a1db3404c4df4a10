package org.caspian.members.contact;

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
import org.caspian.platform.rest.Created;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Mandates over HTTP. */
@Path("/v1/mandates")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mandates")
class MandateResource {

  private final Mandates mandates;
  private final MandateReader reader;

  MandateResource(Mandates mandates, MandateReader reader) {
    this.mandates = mandates;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(
      summary = "Grant a mandate",
      description =
          "By the institution of the contact only, unless it was merged: the contact may sign for"
              + " it. By the CHARTER the one who is RECTOR from the first day of the mandate to its"
              + " last.")
  @APIResponseSchema(
      value = MandateView.class,
      responseCode = "201",
      responseDescription = "It is there")
  public RestResponse<MandateView> grant(@NotNull GrantMandate body) {
    MandateView granted = mandates.grant(body);
    return Created.at("/v1/mandates/" + granted.id(), granted);
  }

  @GET
  @Operation(
      summary = "List mandates",
      description =
          "Of all institutions, in the order in which they were made; with `institution` and `on`"
              + " who could sign for it on that day.")
  public Page<MandateView> list(@BeanParam MandateFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a mandate", description = "All callers may; no name is in it.")
  public MandateView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @POST
  @Path("{id}/end")
  @Command
  @Operation(
      summary = "End a mandate",
      description =
          "By its institution or the secretariat, with its last day. When the contact ceases to be"
              + " RECTOR, those that rest on the CHARTER end with that day.")
  public RestResponse<MandateView> end(@PathParam("id") UUID id, @NotNull EndMandate body) {
    return RestResponse.ok(mandates.end(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a mandate",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<MandateView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(mandates.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a mandate, and by whom",
      description = "Its ending with the office of its holder, too.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
