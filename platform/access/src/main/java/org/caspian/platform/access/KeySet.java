package org.caspian.platform.access;

import java.time.Clock;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;

/** The issuer's public keys, followed through its JWKS document. */
public final class KeySet {

  /**
   * Keys that are read when first needed.
   *
   * @param source reads the JWKS document; may throw when the issuer is away
   */
  public KeySet(KeySource source, Clock clock) {
    throw new UnsupportedOperationException();
  }

  /** The key of this id; an unknown id leads to at most one reading per {@link KeySource#pause}. */
  public Optional<JsonWebKey> key(String keyId) {
    throw new UnsupportedOperationException();
  }
}
