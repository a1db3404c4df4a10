package org.caspian.gateway.client;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The client that the secretariat begins with, needed at the first start only. */
@ConfigMapping(prefix = "caspian.bootstrap")
interface BootstrapConfig {

  /** {@code CASPIAN_BOOTSTRAP_CLIENT_ID}. */
  Optional<String> clientId();

  /** {@code CASPIAN_BOOTSTRAP_CLIENT_SECRET}, at least 32 characters. */
  Optional<String> clientSecret();
}
