package org.caspian.platform.outbox;

import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Says once that something does not work, again each minute while it lasts, and when it is over: a
 * broker that is away for ten minutes must not fill the log.
 */
final class Outage {

  private static final Logger LOGGER = Logger.getLogger(Outage.class);
  private static final long AGAIN_NANOS = Duration.ofMinutes(1).toNanos();

  private final String what;
  private boolean lasting;
  private long reportedAt;

  Outage(String what) {
    this.what = what;
  }

  synchronized void report(Throwable cause) {
    long now = System.nanoTime();
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

  synchronized void over() {
    if (lasting) {
      LOGGER.infof("%s works again", what);
      lasting = false;
    }
  }
}
