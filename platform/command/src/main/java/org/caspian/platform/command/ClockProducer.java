package org.caspian.platform.command;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The platform's clock: UTC, in ticks of a millisecond, because that is what an id carries and what
 * every client reads back unchanged. A test brings its own bean.
 *
 * <p>A run that looks for faults moves the clock of one instance, as that of a machine may be
 * wrong: {@code caspian.fault.clock-offset}, which nothing sets by itself.
 */
@Singleton
final class ClockProducer {

  private static final Logger LOGGER = Logger.getLogger(ClockProducer.class);

  @Produces
  @Singleton
  @DefaultBean
  Clock clock(@ConfigProperty(name = "caspian.fault.clock-offset") Optional<Duration> offset) {
    Clock right = Clock.tickMillis(ZoneOffset.UTC);
    offset.ifPresent(
        wrong -> LOGGER.warnf("The clock is wrong by %s on purpose: this is a test", wrong));
    return offset.map(wrong -> Clock.offset(right, wrong)).orElse(right);
  }
}
