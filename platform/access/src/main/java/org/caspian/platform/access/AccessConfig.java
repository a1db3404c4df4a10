package org.caspian.platform.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Whose tokens are taken, and where the issuer's keys are. */
@ConfigMapping(prefix = "caspian")
interface AccessConfig {

  /** The {@code iss} of tokens: the gateway's public address, without a slash at the end. */
  String issuer();

  /** The JWKS document; by default below the issuer. */
  @WithName("jwks-uri")
  Optional<URI> jwksUri();

  /** How long to wait for the JWKS document; every call waits that needs a new key. */
  @WithName("jwks-timeout")
  @WithDefault("2s")
  Duration jwksTimeout();
}
