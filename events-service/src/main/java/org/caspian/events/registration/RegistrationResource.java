package org.caspian.events.registration;

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
import org.caspian.events.EventsScopes;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Registrations over HTTP. */
@Path("/v1/registrations")
@Scopes(read = EventsScopes.READ, write = EventsScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class RegistrationResource {

  private final Registrations registrations;
  private final RegistrationReader reader;

  RegistrationResource(Registrations registrations, RegistrationReader reader) {
    this.registrations = registrations;
    this.reader = reader;
  }

  @GET
  @Operation(
      summary = "List registrations",
      description = "By the caller's institution and for its events, in the order of their ids.")
  public Page<RegistrationView> list(
      @BeanParam RegistrationFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read a registration",
      description =
          "For the institution that registered, the host of the event and the secretariat; for others it is not there.")
  public RegistrationView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @POST
  @Path("{id}/withdrawal")
  @Command
  @Operation(
      summary = "Withdraw a registration",
      description =
          "A place until the event begins, which the first in line is given; a turn in the line, and"
              + " a place at a cancelled event, always.")
  public RestResponse<RegistrationView> withdraw(@PathParam("id") UUID id) {
    return RestResponse.ok(registrations.withdraw(id));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a registration",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<RegistrationView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(registrations.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a registration, and by whom",
      description = "By whose withdrawal a place came free is not told to the home institution.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
