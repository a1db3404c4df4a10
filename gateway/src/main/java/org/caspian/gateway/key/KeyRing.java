package org.caspian.gateway.key;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The signing keys as this gateway knows them now, in memory: what it published and signs with does
 * not depend on the database being there. Safe for use by any number of threads.
 */
final class KeyRing {

  private final KeyCipher cipher;
  private volatile Snapshot current = new Snapshot(List.of(), Optional.empty(), jwksOf(List.of()));

  KeyRing(KeyCipher cipher) {
    this.cipher = cipher;
  }

  /**
   * Takes over what the key table holds now. When the active key does not open, nothing changes.
   *
   * @return whether anything is different from before
   * @throws IllegalStateException when the active key does not open
   */
  synchronized boolean take(List<StoredKey> stored) {
    if (current.holds(stored)) {
      return false;
    }
    Optional<SigningKey> active =
        stored.stream()
            .filter(key -> key.state() == KeyState.ACTIVE)
            .findFirst()
            .map(key -> SigningKey.open(key, cipher));
    current = new Snapshot(stored, active, jwksOf(stored));
    return true;
  }

  /** The key that signs now; empty before the first one is there. */
  Optional<SigningKey> active() {
    return current.active();
  }

  /** Every key's public part, as JSON Web Key Set (RFC 7517). */
  String jwks() {
    return current.jwks();
  }

  /** Ids and states. */
  @Override
  public String toString() {
    return current.stored().toString();
  }

  private static String jwksOf(List<StoredKey> stored) {
    return stored.stream()
        .map(StoredKey::publicJwk)
        .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
  }

  private record Snapshot(List<StoredKey> stored, Optional<SigningKey> active, String jwks) {

    boolean holds(List<StoredKey> others) {
      if (stored.size() != others.size()) {
        return false;
      }
      for (int i = 0; i < stored.size(); i++) {
        if (!stored.get(i).sameAs(others.get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
