package org.caspian.gateway.client;

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
import java.time.Instant;
import java.util.UUID;
import org.caspian.gateway.audit.TokenEventReader;
import org.caspian.gateway.audit.TokenRequestView;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.Reasons;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Created;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** API clients of institutions and of the secretariat. */
@Path("/v1/clients")
@Produces(MediaType.APPLICATION_JSON)
@Scopes(read = ClientResource.READ, write = ClientResource.WRITE)
@Tag(name = "Clients")
public class ClientResource {

  static final String READ = "clients:read";
  static final String WRITE = "clients:write";

  private final Clients clients;
  private final ClientReader reader;
  private final HistoryReader history;
  private final TokenEventReader requests;
  private final CurrentCaller caller;

  ClientResource(
      Clients clients,
      ClientReader reader,
      HistoryReader history,
      TokenEventReader requests,
      CurrentCaller caller) {
    this.clients = clients;
    this.reader = reader;
    this.history = history;
    this.requests = requests;
    this.caller = caller;
  }

  @POST
  @Command
  @Operation(
      summary = "Open a client",
      description =
          "The secretariat opens clients for itself and for every institution of the register that was"
              + " not merged into another, also for one that is no member yet; a member for itself, of"
              + " scopes that the calling token has. The secret is in this answer and is shown never"
              + " again.")
  @APIResponseSchema(
      value = ClientWithSecretView.class,
      responseCode = "201",
      responseDescription = "Opened")
  public RestResponse<ClientWithSecretView> open(@NotNull OpenClient body) {
    return created(clients.open(body));
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
    return reader.view(reader.visible(id, caller.get()), caller.get());
  }

  @POST
  @Path("/{id}/disablement")
  @Command
  @Operation(
      summary = "Disable a client for good",
      description =
          "It gets no token any more, and within two seconds those that it has are refused.")
  public RestResponse<ClientView> disable(@PathParam("id") UUID id) {
    return RestResponse.ok(clients.disable(id));
  }

  @POST
  @Path("/{id}/secrets")
  @Command
  @Operation(
      summary = "Give a client another secret",
      description =
          "Both secrets are good until one is revoked or expires: the program that uses the old one is"
              + " changed meanwhile. A client has two at most. The secret is in this answer and is"
              + " shown never again.")
  @APIResponseSchema(
      value = ClientWithSecretView.class,
      responseCode = "201",
      responseDescription = "Added")
  public RestResponse<ClientWithSecretView> addSecret(
      @PathParam("id") UUID id, @NotNull AddSecret body) {
    return created(clients.addSecret(id, body));
  }

  @POST
  @Path("/{id}/secrets/{secretId}/revocation")
  @Command
  @Operation(
      summary = "Revoke a client's secret",
      description =
          "No token is got with it any more. Tokens that were got with it are good until they expire"
              + " or are revoked. The last secret stays: disable the client instead.")
  public RestResponse<ClientView> revokeSecret(
      @PathParam("id") UUID id, @PathParam("secretId") UUID secretId) {
    return RestResponse.ok(clients.revokeSecret(id, secretId));
  }

  @PUT
  @Path("/{id}/keys")
  @Command
  @Operation(
      summary = "Set the keys that a client proves itself with",
      description =
          "Public keys for private_key_jwt (RFC 7523), in place of those that it has: to exchange one,"
              + " send the old and the new. RSA of 2048 to 4096 bits, EC on P-256, Ed25519. A client"
              + " with keys needs no secret.")
  public RestResponse<ClientView> setKeys(@PathParam("id") UUID id, @NotNull SetKeys body) {
    return RestResponse.ok(clients.setKeys(id, body));
  }

  @PUT
  @Path("/{id}/networks")
  @Command
  @Operation(
      summary = "Set from where a client may be used",
      description =
          "Ranges of IP addresses in CIDR notation, in place of those that it has; none: from anywhere."
              + " From elsewhere it gets no token, and within two seconds its tokens are refused, those"
              + " that are out, too. A client that sets its own names the address that it calls from.")
  public RestResponse<ClientView> setNetworks(@PathParam("id") UUID id, @NotNull SetNetworks body) {
    return RestResponse.ok(clients.setNetworks(id, body));
  }

  @PUT
  @Path("/{id}/proof-of-possession")
  @Command
  @Operation(
      summary = "Say whether a client gets only tokens that are bound to a key",
      description =
          "DPoP (RFC 9449). A client that sends a proof gets a bound token anyway; with this it gets no"
              + " other. Tokens that are out stay as they are, until they expire in ten minutes.")
  public RestResponse<ClientView> setProofOfPossession(
      @PathParam("id") UUID id, @NotNull SetProofOfPossession body) {
    return RestResponse.ok(clients.setProofOfPossession(id, body));
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
    return history.page(reader.visible(id, caller.get()), page, caller.get(), Reasons.SHOWN);
  }

  @GET
  @Path("/{id}/token-requests")
  @Operation(
      summary = "Read what became of a client's requests for tokens",
      description =
          "Each token that was issued and each refusal of who said to be the client, at any path of"
              + " /oauth2, with the address that it came from, the oldest first; but for requests that"
              + " were too many. Kept for a time, which is 90 days unless it is set otherwise. A second"
              + " may pass until one is there.")
  public Page<TokenRequestView> tokenRequests(
      @PathParam("id") UUID id,
      @Parameter(description = "The first of them") @QueryParam("since") Instant since,
      @BeanParam PageRequest page) {
    return requests.page(reader.visible(id, caller.get()).clientId(), since, page);
  }

  private static RestResponse<ClientWithSecretView> created(ClientWithSecretView client) {
    return Created.at("/v1/clients/" + client.client().id(), client);
  }
}
