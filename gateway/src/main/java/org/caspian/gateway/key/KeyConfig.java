package org.caspian.gateway.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the gateway keeps its signing keys. */
@ConfigMapping(prefix = "caspian.key")
interface KeyConfig {

  /**
   * Base64 of the 32 bytes that encrypt private keys in the database; the same for all gateways.
   */
  String encryptionKey();

  /**
   * What keys are made for from now on; the same for all gateways. If it is another one than that
   * of the key that signs, a next key is made at once.
   */
  @WithDefault("RS256")
  SigningAlgorithm algorithm();

  /** How long a key signs. */
  @WithDefault("90D")
  Duration period();

  /**
   * How long a key is published before it signs: longer than verifiers keep the keys that they have
   * read, which is five minutes ({@code max-age}), our own services one.
   */
  @WithDefault("15M")
  Duration lead();

  /**
   * How long a key is published after it has signed: longer than a token lives, and than a gateway
   * that cannot reach the database goes on signing with it.
   */
  @WithDefault("24H")
  Duration retention();

  /**
   * The id of a key that is replaced at the start, and not published any more: one that got known,
   * or that does not open because the encryption key is lost. What it signed is refused from then
   * on. Without effect when there is no such key, so that it may stay set.
   */
  Optional<String> withdraw();
}
