package org.caspian.platform.outbox;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Says once that something does not work, again each minute while it lasts, and when it is over: a
 * broker that is away for ten minutes must not fill the log.
 */
final class Outage {

  private static final Logger LOGGER = Logger.getLogger(Outage.class);
  private static final long AGAIN_NANOS = Duration.ofMinutes(1).toNanos();
  private static final long CALM_NANOS = Duration.ofSeconds(30).toNanos();

  private final String what;
  private final LongSupplier nanoTime;
  private boolean lasting;
  private long reportedAt;
  private long failedAt;

  Outage(String what) {
    this(what, System::nanoTime);
  }

  Outage(String what, LongSupplier nanoTime) {
    this.what = what;
    this.nanoTime = nanoTime;
  }

  synchronized void report(Throwable cause) {
    long now = nanoTime.getAsLong();
    failedAt = now;
    if (!lasting) {
      LOGGER.warnf(cause, "%s does not work; it is tried again until it does", what);
    } else if (now - reportedAt > AGAIN_NANOS) {
      LOGGER.warnf("%s still does not work: %s", what, cause);
    } else {
      return;
    }
    lasting = true;
    reportedAt = now;
  }

  /** Whether nothing has failed for so long that it would have, were it still broken. */
  synchronized boolean isCalm() {
    return !lasting || nanoTime.getAsLong() - failedAt > CALM_NANOS;
  }

  synchronized void over() {
    if (lasting) {
      LOGGER.infof("%s works again", what);
      lasting = false;
    }
  }
}
