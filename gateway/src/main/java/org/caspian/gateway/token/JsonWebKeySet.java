package org.caspian.gateway.token;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the API document says of the key set (RFC 7517 section 5). The set itself is kept as text.
 */
@Schema(additionalProperties = Schema.True.class)
record JsonWebKeySet(@Schema(required = true) List<JsonWebKey> keys) {

  /** A public key, with the members of its kind: {@code n} and {@code e}, or {@code x} and y. */
  @Schema(additionalProperties = Schema.True.class)
  record JsonWebKey(
      @Schema(required = true, description = "The kind of key", examples = "RSA") String kty,
      @Schema(required = true, description = "What the header of a token calls it by") String kid,
      @Schema(required = true, examples = "sig") String use,
      @Schema(required = true, description = "What it signs with", examples = "RS256")
          String alg) {}
}
