package org.caspian.platform.access;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Plain classes as beans. Who has the keys itself brings its own {@link KeySource}.
 *
 * <p>No {@code @ConfigMapping}: one of the prefix {@code caspian} would refuse to start for every
 * setting of the other jars under that prefix.
 */
@ApplicationScoped
class AccessBeans {

  private static final String AUDIENCE = "caspian";
  private static final String WELL_KNOWN = "/.well-known/jwks.json";

  @Produces
  @Singleton
  @DefaultBean
  KeySource keySource(
      @ConfigProperty(name = "caspian.issuer") String issuer,
      @ConfigProperty(name = "caspian.jwks-uri") Optional<URI> address,
      @ConfigProperty(name = "caspian.jwks-timeout", defaultValue = "2s") Duration timeout) {
    return new JwksDocument(address.orElseGet(() -> URI.create(issuer + WELL_KNOWN)), timeout);
  }

  @Produces
  @Singleton
  KeySet keySet(KeySource source, Instance<Clock> clock) {
    return new KeySet(source, clockOf(clock));
  }

  @Produces
  @Singleton
  RevokedTokens revokedTokens(Instance<Clock> clock) {
    return new RevokedTokens(clockOf(clock));
  }

  @Produces
  @Singleton
  TokenVerifier tokenVerifier(
      @ConfigProperty(name = "caspian.issuer") String issuer,
      KeySet keys,
      RevokedTokens revoked,
      Instance<Clock> clock) {
    return new TokenVerifier(issuer, AUDIENCE, keys, revoked, clockOf(clock));
  }

  @Produces
  @Singleton
  DpopProofs dpopProofs(@ConfigProperty(name = "caspian.issuer") String issuer) {
    return new DpopProofs(issuer);
  }

  /** Not every application that verifies tokens has a Clock among its beans. */
  private static Clock clockOf(Instance<Clock> clock) {
    return clock.isResolvable() ? clock.get() : Clock.systemUTC();
  }
}
