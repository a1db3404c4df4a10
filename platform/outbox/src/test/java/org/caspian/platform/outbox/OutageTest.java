package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutageTest {

  private final AtomicLong nanoTime = new AtomicLong();
  private final Outage outage = new Outage("reading", nanoTime::get);

  @Test
  void nothingThatFailedIsCalm() {
    assertTrue(outage.isCalm());
  }

  @Test
  void itIsNotCalmWhileFailuresFollowEachOther() {
    for (int failure = 0; failure < 100; failure++) {
      outage.report(new IllegalStateException("the database is away"));
      nanoTime.addAndGet(Duration.ofSeconds(5).toNanos());

      assertFalse(outage.isCalm());
    }
  }

  @Test
  void itIsCalmWhenNothingHasFailedForHalfAMinute() {
    outage.report(new IllegalStateException("the database is away"));
    nanoTime.addAndGet(Duration.ofSeconds(31).toNanos());

    assertTrue(outage.isCalm());
  }

  @Test
  void whatWorksAgainIsCalmAtOnce() {
    outage.report(new IllegalStateException("the database is away"));
    outage.over();

    assertTrue(outage.isCalm());
  }
}
