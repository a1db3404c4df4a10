package org.caspian.mobility;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.caspian.platform.testkit.TestClock;

/** Gives the service the clock of its tests in place of the platform's. */
@Singleton
class TestClockProducer {

  @Produces
  @Singleton
  Clock clock() {
    return TestClock.CLOCK;
  }
}
