package org.caspian.gateway.revocation;

import java.time.Instant;
import java.util.UUID;
import org.caspian.platform.outbox.OutboxMessage;

/** What others are told of tokens, on {@code caspian.gateway.token.v1}. */
final class RevocationMessages {

  static final String TOPIC = "caspian.gateway.token.v1";

  private RevocationMessages() {}

  static OutboxMessage revoked(RevokedToken token) {
    return OutboxMessage.of(
        "org.caspian.gateway.token.revoked.v1",
        "/oauth2/tokens/" + token.id(),
        token.audience(),
        new Revoked(
            token.id(),
            token.clientId(),
            token.institution().orElse(null),
            token.expiresAt(),
            token.createdAt()));
  }

  private record Revoked(
      UUID tokenId, String clientId, UUID institution, Instant expiresAt, Instant revokedAt) {}
}
