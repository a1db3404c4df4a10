package org.caspian.events.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caspian.events.EventsScopes;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.rest.Created;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The registrations for one event over HTTP. */
@Path("/v1/events/{id}/registrations")
@Scopes(read = EventsScopes.READ, write = EventsScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class EventRegistrationResource {

  private final Registrations registrations;
  private final RegistrationReader reader;

  EventRegistrationResource(Registrations registrations, RegistrationReader reader) {
    this.registrations = registrations;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(
      summary = "Register a person for an event",
      description =
          "With a place if one is free and nobody waits; else at the end of the line of those who"
              + " wait, which is no refusal. An institution under the effect DELEGATES registers"
              + " nobody new; whom it has registered keep their places and their turns.")
  @APIResponseSchema(
      value = RegistrationView.class,
      responseCode = "201",
      responseDescription = "The person has a place or waits for one, as the state says")
  public RestResponse<RegistrationView> register(
      @PathParam("id") UUID id, @NotNull RegisterPerson body) {
    RegistrationView registered = registrations.register(id, body);
    return Created.at("/v1/registrations/" + registered.id(), registered);
  }

  @GET
  @Operation(
      summary = "List the registrations for an event",
      description = "The host sees all of them, others their own, in the order of their ids.")
  public Page<RegistrationView> list(
      @PathParam("id") UUID id,
      @BeanParam EventRegistrationFilter filter,
      @BeanParam PageRequest page) {
    return reader.list(id, filter, page);
  }
}
