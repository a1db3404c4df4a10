package org.caspian.gateway.key;

import java.time.Instant;

/**
 * A row of the key table.
 *
 * @param kid RFC 7638 thumbprint of the public key
 * @param since when it came into its state
 * @param publicJwk the public part, as JSON Web Key
 * @param encryptedPrivateKey the private part as {@link KeyCipher} encrypted it
 */
record StoredKey(
    String kid,
    SigningAlgorithm algorithm,
    KeyState state,
    Instant since,
    String publicJwk,
    byte[] encryptedPrivateKey) {

  /** Keys do not change but for their state, so id and state say whether two rows are the same. */
  boolean sameAs(StoredKey other) {
    return kid.equals(other.kid) && state == other.state;
  }

  @Override
  public String toString() {
    return "StoredKey[" + kid + ", " + state + "]";
  }
}
