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
    // Those of a moment ago: who asks holds a thread that checks tokens, of which there are few,
    // and a database that hangs would hold it, too.
    return keys.jwks();
  }

  /** A look into memory is cheap, and another gateway's new key is used soon. */
  @Override
  public Duration pause() {
    return Duration.ofMillis(100);
  }
}
