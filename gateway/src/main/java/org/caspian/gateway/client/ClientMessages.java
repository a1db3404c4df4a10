package org.caspian.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Role;
import org.caspian.platform.outbox.OutboxMessage;

/** What others are told of clients, on {@code caspian.gateway.client.v1}. */
final class ClientMessages {

  static final String TOPIC = "caspian.gateway.client.v1";

  private ClientMessages() {}

  static OutboxMessage opened(Client client) {
    return message(
        "opened",
        client,
        new Opened(
            client.id(),
            client.clientId(),
            client.institution().orElse(null),
            client.role(),
            client.scopes(),
            client.createdAt()));
  }

  static OutboxMessage disabled(Client client) {
    return message(
        "disabled",
        client,
        new Disabled(
            client.id(),
            client.clientId(),
            client.institution().orElse(null),
            client.disabledAt().orElseThrow()));
  }

  static OutboxMessage secretAdded(Client client, UUID secretId, Instant expiresAt) {
    return message(
        "secret-added",
        client,
        new SecretAdded(
            client.id(),
            client.clientId(),
            client.institution().orElse(null),
            secretId,
            client.changedAt(),
            expiresAt));
  }

  static OutboxMessage secretRevoked(Client client, UUID secretId) {
    return message(
        "secret-revoked",
        client,
        new SecretRevoked(
            client.id(),
            client.clientId(),
            client.institution().orElse(null),
            secretId,
            client.changedAt()));
  }

  static OutboxMessage secretExpires(Client client, Secret secret) {
    return message(
        "secret-expires",
        client,
        new SecretExpires(
            client.id(),
            client.clientId(),
            client.institution().orElse(null),
            secret.id(),
            secret.expiresAt().orElseThrow()));
  }

  static OutboxMessage keysSet(Client client) {
    List<PublicKeyBody> keys = client.jwks().map(PublicKeyBody::listOf).orElse(List.of());
    return message(
        "keys-set",
        client,
        new KeysSet(
            client.id(),
            client.clientId(),
            client.institution().orElse(null),
            keys.stream().map(PublicKeyBody::kid).toList(),
            client.jwksUri().orElse(null),
            client.changedAt()));
  }

  static OutboxMessage networksSet(Client client) {
    return message(
        "networks-set",
        client,
        new NetworksSet(
            client.id(),
            client.clientId(),
            client.institution().orElse(null),
            client.networks(),
            client.changedAt()));
  }

  static OutboxMessage proofOfPossessionSet(Client client) {
    return message(
        "proof-of-possession-set",
        client,
        new ProofOfPossessionSet(
            client.id(),
            client.clientId(),
            client.institution().orElse(null),
            client.isProofRequired(),
            client.changedAt()));
  }

  private static OutboxMessage message(String what, Client client, Object data) {
    return OutboxMessage.of(
        "org.caspian.gateway.client." + what + ".v1",
        "/v1/clients/" + client.id(),
        client.audience(),
        data);
  }

  private record Opened(
      UUID id,
      String clientId,
      UUID institution,
      Role role,
      Set<ApiScope> scopes,
      Instant openedAt) {}

  private record Disabled(UUID id, String clientId, UUID institution, Instant disabledAt) {}

  private record SecretAdded(
      UUID id,
      String clientId,
      UUID institution,
      UUID secretId,
      Instant addedAt,
      Instant expiresAt) {}

  private record KeysSet(
      UUID id,
      String clientId,
      UUID institution,
      List<String> keyIds,
      String jwksUri,
      Instant setAt) {}

  private record NetworksSet(
      UUID id, String clientId, UUID institution, List<String> networks, Instant setAt) {}

  private record ProofOfPossessionSet(
      UUID id, String clientId, UUID institution, boolean required, Instant setAt) {}

  private record SecretExpires(
      UUID id, String clientId, UUID institution, UUID secretId, Instant expiresAt) {}

  private record SecretRevoked(
      UUID id, String clientId, UUID institution, UUID secretId, Instant revokedAt) {}
}
