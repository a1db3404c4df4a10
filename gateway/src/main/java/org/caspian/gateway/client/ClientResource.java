package org.caspian.gateway.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** API clients of members and of the secretariat. */
@Path("/v1/clients")
@Scopes(read = "clients:read", write = "clients:write")
public class ClientResource {

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

  /** Opens a client. Its secret is in the answer, this once. */
  @POST
  @Command
  @RolesAllowed(SECRETARIAT)
  public RestResponse<OpenedClientView> open(OpenClient request) {
    OpenedClientView opened = clients.open(request);
    URI location = URI.create("/v1/clients/" + opened.client().id());
    return RestResponse.ResponseBuilder.<OpenedClientView>created(location).entity(opened).build();
  }

  /** The clients of the caller's institution; for the secretariat all. */
  @GET
  public Page<ClientView> list(
      @BeanParam PageRequest page,
      @QueryParam("institution") UUID institution,
      @QueryParam("state") ClientState state,
      @QueryParam("localReference") String localReference) {
    ClientFilter filter = new ClientFilter(null, institution, state, localReference);
    return reader.page(page, filter, caller.get());
  }

  /** One client. */
  @GET
  @Path("/{id}")
  public ClientView get(@PathParam("id") UUID id) {
    return reader.view(reader.find(id, caller.get()), caller.get());
  }

  /** Disables a client for good. Tokens that it has run out within ten minutes. */
  @POST
  @Path("/{id}/disablement")
  @Command
  @RolesAllowed(SECRETARIAT)
  public RestResponse<ClientView> disable(@PathParam("id") UUID id) {
    return RestResponse.ok(clients.disable(id));
  }

  /** Sets the caller's own name for a client, or takes it away with null. */
  @PUT
  @Path("/{id}/local-reference")
  @Command
  public RestResponse<ClientView> setLocalReference(
      @PathParam("id") UUID id, SetLocalReference request) {
    return RestResponse.ok(clients.setLocalReference(id, request.localReference()));
  }

  /** What was done to a client, and by whom. */
  @GET
  @Path("/{id}/history")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    reader.find(id, caller.get());
    return history.page(ClientReader.TYPE, id, page, caller.get());
  }
}
