package org.caspian.gateway.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** API clients of members and of the secretariat. */
@Path("/v1/clients")
@Produces(MediaType.APPLICATION_JSON)
@Scopes(read = ClientResource.READ, write = ClientResource.WRITE)
@Tag(name = "Clients")
public class ClientResource {

  static final String READ = "clients:read";
  static final String WRITE = "clients:write";

  private static final String SECRETARIAT = "SECRETARIAT";

  private final Clients clients;
  private final ClientReader reader;
  private final HistoryReader history;
  private final CurrentCaller caller;

  ClientResource(
      Clients clients, ClientReader reader, HistoryReader history, CurrentCaller caller) {
    this.clients = clients;
    this.reader = reader;
    this.history = history;
    this.caller = caller;
  }

  @POST
  @Command
  @RolesAllowed(SECRETARIAT)
  @Operation(
      summary = "Open a client",
      description =
          "The secretariat opens clients for members, and for itself. The secret is in this answer"
              + " and is shown never again.")
  @APIResponseSchema(
      value = OpenedClientView.class,
      responseCode = "201",
      responseDescription = "Opened")
  public RestResponse<OpenedClientView> open(@NotNull OpenClient body) {
    OpenedClientView opened = clients.open(body);
    URI location = URI.create("/v1/clients/" + opened.client().id());
    return RestResponse.ResponseBuilder.<OpenedClientView>created(location).entity(opened).build();
  }

  @GET
  @Operation(
      summary = "List clients",
      description = "Those of the caller's institution, for the secretariat all.")
  public Page<ClientView> list(@BeanParam ClientFilter filter, @BeanParam PageRequest page) {
    return reader.page(page, filter, caller.get());
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a client",
      description = "For its own institution and the secretariat. Its secret is shown never again.")
  public ClientView get(@PathParam("id") UUID id) {
    return reader.view(reader.find(id, caller.get()), caller.get());
  }

  @POST
  @Path("/{id}/disablement")
  @Command
  @RolesAllowed(SECRETARIAT)
  @Operation(
      summary = "Disable a client for good",
      description = "It gets no token any more; those that it has run out within ten minutes.")
  public RestResponse<ClientView> disable(@PathParam("id") UUID id) {
    return RestResponse.ok(clients.disable(id));
  }

  @PUT
  @Path("/{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a client",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<ClientView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(clients.setLocalReference(id, body.localReference()));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      summary = "Read what was done with a client, and by whom",
      description = "In the order in which it was done, the oldest first.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    reader.find(id, caller.get());
    return history.page(ClientReader.TYPE, id, page, caller.get());
  }
}
