package org.caspian.gateway.key;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test moves on. */
final class Passing extends Clock {

  private final Clock clock;
  private volatile Duration passed = Duration.ZERO;

  Passing(Clock clock) {
    this.clock = clock;
  }

  void pass(Duration time) {
    passed = passed.plus(time);
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(passed);
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
