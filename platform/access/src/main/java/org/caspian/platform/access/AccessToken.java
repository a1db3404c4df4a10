package org.caspian.platform.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a verified access token says.
 *
 * @param id {@code jti}
 * @param clientId {@code client_id}
 * @param institution empty for the secretariat, present for everybody else
 * @param roles exactly one
 * @param scopes what the token may be used for
 * @param issuedAt {@code iat}
 * @param expiresAt {@code exp}
 * @param keyThumbprint {@code cnf.jkt}: of the key whose holder alone may use the token (RFC 9449);
 *     empty if whoever has it may
 */
public record AccessToken(
    String id,
    String clientId,
    Optional<UUID> institution,
    Set<Role> roles,
    Set<String> scopes,
    Instant issuedAt,
    Instant expiresAt,
    Optional<String> keyThumbprint) {

  public AccessToken {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }
}
