package org.caspian.gateway.revocation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.access.AccessToken;
import org.caspian.platform.access.Audience;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.RootType;

/** An access token that is not accepted any more. Its id is the token's {@code jti}. */
@Entity
@Table(name = "revoked_token")
@RootType("RevokedToken")
class RevokedToken extends AggregateRoot {

  private String clientId;
  private UUID institution;
  private Instant expiresAt;

  /** For Hibernate. */
  protected RevokedToken() {}

  /**
   * Of a token of this issuer.
   *
   * @param by the client that revokes it
   */
  RevokedToken(AccessToken token, Instant at, String by) {
    super(UUID.fromString(token.id()), at, by);
    this.clientId = token.clientId();
    this.institution = token.institution().orElse(null);
    this.expiresAt = token.expiresAt();
  }

  /** Who may hear of it. */
  Audience audience() {
    return institution().map(Audience::of).orElseGet(Audience::secretariat);
  }

  String clientId() {
    return clientId;
  }

  Optional<UUID> institution() {
    return Optional.ofNullable(institution);
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
