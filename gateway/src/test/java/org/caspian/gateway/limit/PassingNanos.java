package org.caspian.gateway.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when a test says so. */
final class PassingNanos implements TimeMeter {

  private final AtomicLong now = new AtomicLong(1_000_000_000_000L);

  void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Override
  public long currentTimeNanos() {
    return now.get();
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }
}
