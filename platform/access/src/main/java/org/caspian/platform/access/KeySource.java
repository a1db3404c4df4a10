package org.caspian.platform.access;

import java.time.Duration;

/**
 * Where the issuer's public keys are read. Services read its JWKS document over HTTP, from {@code
 * CASPIAN_JWKS_URI}: that bean is a default. The gateway, which is the issuer, brings a bean of its
 * own and calls nobody.
 */
@FunctionalInterface
public interface KeySource {

  /**
   * The JWKS document (RFC 7517) as it is now. Called on worker threads, by one at a time.
   *
   * @throws RuntimeException when the issuer is away; the keys read before stay in use
   */
  String read();

  /**
   * How long after a reading an unknown key id leads to the next one at the soonest. Tokens with
   * made-up key ids are cheap to send, and must not become a flood of readings.
   */
  default Duration pause() {
    return Duration.ofSeconds(30);
  }
}
