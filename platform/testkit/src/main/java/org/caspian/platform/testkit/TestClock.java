package org.caspian.platform.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of the service under test, which can be put ahead for the length of an action. Not by
 * more than a few minutes: tokens are judged by it too. A service that is tested with it has a
 * producer of it among its tests.
 *
 * <p>The tests hold at any hour, also where it is tomorrow already in one city and not in the next:
 * {@code -Dcaspian.test.ahead=PT5H} runs them as if it were five hours later.
 */
public final class TestClock extends Clock {

  /** The one clock of the service and its tests. */
  public static final TestClock CLOCK = new TestClock();

  private final Clock real =
      Clock.offset(
          Clock.tickMillis(ZoneOffset.UTC),
          Duration.parse(System.getProperty("caspian.test.ahead", "PT0S")));
  private volatile Duration ahead = Duration.ZERO;

  private TestClock() {}

  /** Does something while the clock is ahead. */
  public void ahead(Duration duration, Runnable action) {
    ahead = duration;
    try {
      action.run();
    } finally {
      ahead = Duration.ZERO;
    }
  }

  /** The time by which tokens are made: it is not ahead, or they would be of no use afterwards. */
  static Instant notAhead() {
    return CLOCK.real.instant();
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(real, ahead).withZone(zone);
  }
}
