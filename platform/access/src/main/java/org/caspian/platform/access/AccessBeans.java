package org.caspian.platform.access;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;

/** Plain classes as beans. Who has the keys itself brings its own {@link KeySource}. */
@ApplicationScoped
class AccessBeans {

  private static final String AUDIENCE = "caspian";
  private static final String WELL_KNOWN = "/.well-known/jwks.json";

  @Produces
  @Singleton
  @DefaultBean
  KeySource keySource(AccessConfig config) {
    URI address = config.jwksUri().orElseGet(() -> URI.create(config.issuer() + WELL_KNOWN));
    return new JwksDocument(address, config.jwksTimeout());
  }

  @Produces
  @Singleton
  KeySet keySet(KeySource source, Instance<Clock> clock) {
    return new KeySet(source, clockOf(clock));
  }

  @Produces
  @Singleton
  TokenVerifier tokenVerifier(AccessConfig config, KeySet keys, Instance<Clock> clock) {
    return new TokenVerifier(config.issuer(), AUDIENCE, keys, clockOf(clock));
  }

  /** Not every application that verifies tokens has a Clock among its beans. */
  private static Clock clockOf(Instance<Clock> clock) {
    return clock.isResolvable() ? clock.get() : Clock.systemUTC();
  }
}
