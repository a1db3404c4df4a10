package org.caspian.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Role;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client, as a caller sees it. */
record ClientView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "The client_id of token requests.") String clientId,
    @Schema(description = "The institution it acts for; absent for clients of the secretariat.")
        UUID institution,
    @Schema(required = true) String label,
    @Schema(required = true) List<Role> roles,
    @Schema(required = true, description = "All that its tokens may be used for.")
        Set<ApiScope> scopes,
    @Schema(required = true) ClientState state,
    @Schema(description = "Since when it gets no token.") Instant disabledAt,
    @Schema(
            description =
                "When it last showed a secret, up to an hour behind; absent until the first time.")
        Instant lastUsedAt,
    @Schema(
            description =
                "The secrets that are good now, the oldest first; two while one is exchanged for the"
                    + " other. Not in lists.")
        List<SecretView> secrets,
    @Schema(
            description =
                "The public keys that its assertions are checked with (private_key_jwt); absent if it"
                    + " has none. Not in lists.")
        List<PublicKeyBody> keys,
    @Schema(
            description =
                "Where it publishes the keys that its assertions are checked with; absent if it does"
                    + " not.")
        String jwksUri,
    @Schema(description = "From where it may be used; absent if from anywhere.")
        List<String> networks,
    @Schema(
            required = true,
            description = "Whether it gets only tokens that are bound to a key (RFC 9449).")
        boolean proofOfPossessionRequired,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) Instant changedAt,
    @Schema(required = true) long version,
    @Schema(description = "What the caller may do to it now; not in lists.")
        List<ClientCommand> actions)
    implements Versioned {

  /** The client as lists show it. */
  static ClientView listed(Client client, Instant lastUsedAt, String localReference) {
    return of(client, lastUsedAt, null, null, localReference, null);
  }

  /** The client by itself, with what may be done to it. */
  static ClientView single(
      ClientCommand.Situation situation,
      Instant lastUsedAt,
      List<SecretView> secrets,
      String localReference) {
    List<ClientCommand> actions = ClientCommand.allowed(situation);
    Client client = situation.client();
    List<PublicKeyBody> keys = client.jwks().map(PublicKeyBody::listOf).orElse(null);
    return of(client, lastUsedAt, secrets, keys, localReference, actions);
  }

  private static ClientView of(
      Client client,
      Instant lastUsedAt,
      List<SecretView> secrets,
      List<PublicKeyBody> keys,
      String localReference,
      List<ClientCommand> actions) {
    return new ClientView(
        client.id(),
        client.clientId(),
        client.institution().orElse(null),
        client.label(),
        List.of(client.role()),
        client.scopes(),
        client.state(),
        client.disabledAt().orElse(null),
        lastUsedAt,
        secrets,
        keys,
        client.jwksUri().orElse(null),
        client.networks().isEmpty() ? null : client.networks(),
        client.isProofRequired(),
        localReference,
        client.createdAt(),
        client.changedAt(),
        client.version(),
        actions);
  }
}
