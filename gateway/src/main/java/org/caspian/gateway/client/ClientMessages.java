package org.caspian.gateway.client;

import java.time.Instant;
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
}
