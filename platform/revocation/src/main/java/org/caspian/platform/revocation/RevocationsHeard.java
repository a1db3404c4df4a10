package org.caspian.platform.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.caspian.platform.access.RevokedTokens;
import org.caspian.platform.outbox.Broadcast;
import org.caspian.platform.outbox.InboundMessage;

/** Hears of tokens that were revoked, and of clients that were disabled. */
@ApplicationScoped
class RevocationsHeard implements Broadcast {

  static final String CLIENTS = "caspian.gateway.client.v1";
  static final String TOKENS = "caspian.gateway.token.v1";

  static final String DISABLED = "org.caspian.gateway.client.disabled.v1";
  static final String REVOKED = "org.caspian.gateway.token.revoked.v1";

  /** As long as it is of use, and what the broker's clock may be ahead of ours. */
  private static final Duration LOOK_BACK = RevokedTokens.OF_USE.plusMinutes(1);

  private final RevokedTokens revoked;

  RevocationsHeard(RevokedTokens revoked) {
    this.revoked = revoked;
  }

  @Override
  public Set<String> topics() {
    return Set.of(CLIENTS, TOKENS);
  }

  @Override
  public Duration lookBack() {
    return LOOK_BACK;
  }

  @Override
  public void hear(InboundMessage message) {
    switch (message.type()) {
      case DISABLED -> {
        Disabled client = message.data(Disabled.class);
        revoked.revokeClient(client.clientId(), client.disabledAt());
      }
      case REVOKED -> {
        Revoked token = message.data(Revoked.class);
        revoked.revokeToken(token.tokenId(), token.expiresAt());
      }
      default -> {
        // Other things are told of clients, too.
      }
    }
  }

  /** Of a client that was disabled, what is needed. */
  record Disabled(String clientId, Instant disabledAt) {}

  /** Of a token that was revoked, what is needed. */
  record Revoked(String tokenId, Instant expiresAt) {}
}
