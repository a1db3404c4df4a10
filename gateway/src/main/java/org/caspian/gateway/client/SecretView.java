package org.caspian.gateway.client;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a secret; the secret itself is not. */
record SecretView(
    @Schema(required = true) UUID id,
    @Schema(required = true) Instant createdAt,
    @Schema(description = "Until when it is good; absent for one that is good until it is revoked.")
        Instant expiresAt,
    @Schema(
            description =
                "When it was last shown, up to an hour behind; absent until the first time.")
        Instant lastUsedAt) {

  static SecretView of(Secret secret, Instant lastUsedAt) {
    return new SecretView(
        secret.id(), secret.createdAt(), secret.expiresAt().orElse(null), lastUsedAt);
  }
}
