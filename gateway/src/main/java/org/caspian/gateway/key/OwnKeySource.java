package org.caspian.gateway.key;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.caspian.platform.access.KeySource;

/**
 * The gateway verifies tokens with the keys of its own table: it is the issuer, and calls nobody.
 */
@ApplicationScoped
class OwnKeySource implements KeySource {

  private final SigningKeys keys;

  OwnKeySource(SigningKeys keys) {
    this.keys = keys;
  }

  @Override
  public String read() {
    return keys.currentJwks();
  }

  /** A look into the own table is cheap, and another gateway's new key is used at once. */
  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }
}
