package org.caspian.gateway.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the gateway keeps its signing keys. */
@ConfigMapping(prefix = "caspian.key")
interface KeyConfig {

  /**
   * Base64 of the 32 bytes that encrypt private keys in the database; the same for all gateways.
   */
  String encryptionKey();

  /** What keys are made for from now on; keys that are there keep theirs. */
  @WithDefault("RS256")
  SigningAlgorithm algorithm();
}
