package org.caspian.gateway.client;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.gateway.address.AddressRange;
import org.caspian.gateway.address.Sender;

/**
 * An active client, with what it proves itself by.
 *
 * @param networks from which it may be used; none: from anywhere
 */
record KnownClient(
    UUID id, ApiClient client, List<AddressRange> networks, List<KnownSecret> secrets) {

  /** With whom a secret of nobody is compared, so that to look for nobody takes as long. */
  static final KnownClient NOBODY =
      new KnownClient(
          null, null, List.of(), List.of(new KnownSecret(null, new byte[32], Instant.MIN)));

  /**
   * A secret.
   *
   * @param hash its SHA-256
   * @param expiresAt null for as long as nobody revokes it
   */
  record KnownSecret(UUID id, byte[] hash, Instant expiresAt) {

    private boolean is(byte[] shown, Instant at) {
      return MessageDigest.isEqual(hash, shown) && (expiresAt == null || at.isBefore(expiresAt));
    }
  }

  KnownClient with(Optional<KnownSecret> another) {
    return another
        .map(secret -> Stream.concat(secrets.stream(), Stream.of(secret)).toList())
        .map(all -> new KnownClient(id, client, networks, all))
        .orElse(this);
  }

  Optional<ProvenClient> proves(byte[] secretHash, Instant at) {
    ProvenClient proven = null;
    for (KnownSecret secret : secrets) {
      proven = secret.is(secretHash, at) ? new ProvenClient(id, secret.id(), client) : proven;
    }
    return Optional.ofNullable(proven);
  }

  boolean mayBeUsedFrom(Sender sender) {
    return networks.isEmpty() || networks.stream().anyMatch(range -> range.contains(sender));
  }
}
