package org.caspian.platform.command;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The platform's clock: UTC, in ticks of a millisecond, because that is what an id carries and what
 * every client reads back unchanged. A test brings its own bean.
 */
@Singleton
final class ClockProducer {

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }
}
