package org.caspian.gateway.key;

import java.security.PrivateKey;

/** What no other package sees of a signing key, for tests that sign what the gateway would not. */
public final class PrivateKeys {

  private PrivateKeys() {}

  /** What the key signs with. */
  public static PrivateKey of(SigningKey key) {
    return key.privateKey();
  }
}
