package org.caspian.events.event;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caspian.events.EventsScopes;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Created;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Events over HTTP. */
@Path("/v1/events")
@Scopes(read = EventsScopes.READ, write = EventsScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class EventResource {

  private final Events events;
  private final EventReader reader;

  EventResource(Events events, EventReader reader) {
    this.events = events;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(
      summary = "Make an event",
      description = "A draft of the caller's institution, which alone sees it for now.")
  @APIResponseSchema(
      value = EventView.class,
      responseCode = "201",
      responseDescription = "It is a draft")
  public RestResponse<EventView> create(@NotNull CreateEvent body) {
    EventView created = events.create(body);
    return Created.at("/v1/events/" + created.id(), created);
  }

  @GET
  @Operation(
      summary = "List events",
      description =
          "All whose registration was open once, and the caller's own, in the order in which they"
              + " were made.")
  public Page<EventView> list(@BeanParam EventFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read an event",
      description =
          "A draft is its host's and the secretariat's only; from its opening on everybody may read it.")
  public EventView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @PATCH
  @Path("{id}")
  @Command
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change an event",
      description =
          "More places are given to those who wait, in the order of the line; with fewer places"
              + " nobody loses theirs. Once registration was open the start stays ahead; once the"
              + " event has begun its times, its zone and its capacity are fixed.")
  public RestResponse<EventView> update(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull
          @RequestBody(content = @Content(schema = @Schema(implementation = EventProfile.class)))
          MergePatch patch) {
    return RestResponse.ok(events.update(id, ifMatch, patch));
  }

  @POST
  @Path("{id}/registration-opening")
  @Command
  @Operation(
      summary = "Open the registration for an event",
      description =
          "Until it begins, by an active member. From the first time on everybody sees the event.")
  public RestResponse<EventView> openRegistration(@PathParam("id") UUID id) {
    return RestResponse.ok(events.openRegistration(id));
  }

  @POST
  @Path("{id}/registration-closing")
  @Command
  @Operation(
      summary = "Close the registration for an event",
      description = "Who is registered stays and may withdraw; it may be opened again.")
  public RestResponse<EventView> closeRegistration(@PathParam("id") UUID id) {
    return RestResponse.ok(events.closeRegistration(id));
  }

  @POST
  @Path("{id}/cancellation")
  @Command
  @Operation(
      summary = "Cancel an event",
      description =
          "With a reason that everybody sees. Nobody waits for a place any more; registrations stay"
              + " as they are and may be withdrawn. Once it was opened, an event that is over is not"
              + " cancelled any more.")
  public RestResponse<EventView> cancel(@PathParam("id") UUID id, @NotNull CancelEvent body) {
    return RestResponse.ok(events.cancel(id, body));
  }

  @GET
  @Path("{id}/places")
  @Operation(
      summary = "Count the places of an event",
      description =
          "Those that are taken, those who wait, those that are free. For what is cancelled nobody"
              + " waits and nothing is free.")
  public PlacesView places(@PathParam("id") UUID id) {
    return reader.places(id);
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to an event",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<EventView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(events.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with an event, and by whom",
      description = "With the reason of a cancellation.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
