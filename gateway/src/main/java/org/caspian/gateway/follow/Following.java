package org.caspian.gateway.follow;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Reads something from the database four times a second, which other gateways may have changed.
 * While it cannot be read, what was read last stays in use; that is said once, not each time, and
 * so is its end.
 */
public final class Following implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Following.class);

  private static final long PAUSE_MILLIS = 250;
  private static final long GRACE_SECONDS = 2;
  private static final Duration CURRENT = Duration.ofSeconds(2);

  private final String what;
  private final Reading reading;
  private final ScheduledExecutorService reader;
  private boolean failing;
  private volatile long readAt;

  /** Reads, and takes over what it read. */
  public interface Reading {
    /**
     * Done by one thread at a time, so that what was read earlier never replaces what was read
     * later.
     *
     * @throws SQLException when the database does not answer
     */
    void read() throws SQLException;
  }

  /**
   * Follows nothing before {@link #start}.
   *
   * @param what is read, in the log and as the name of the thread: signing-keys
   */
  public Following(String what, Reading reading) {
    this.what = what;
    this.reading = reading;
    this.reader =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(what).factory());
  }

  /**
   * Reads now, and four times a second from then on.
   *
   * @throws SQLException when it cannot be read now
   */
  public synchronized void start() throws SQLException {
    reading.read();
    readAt = System.nanoTime();
    reader.scheduleWithFixedDelay(this::follow, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Reads now, if that is possible. */
  public synchronized void follow() {
    try {
      reading.read();
      readAt = System.nanoTime();
      if (failing) {
        LOG.infof("What the tables say of %s can be read again", what);
      }
      failing = false;
    } catch (Throwable e) { // also an Error: nothing would be read any more, and nobody told
      if (!failing) {
        LOG.warnf(
            e, "What the tables say of %s cannot be read; what was read before stays in use", what);
      }
      failing = true;
    }
  }

  /** Whether it was read in the last two seconds. */
  public boolean isCurrent() {
    return System.nanoTime() - readAt < CURRENT.toNanos();
  }

  /** Lets a reading end that has begun. */
  @Override
  public void close() {
    reader.shutdown();
    try {
      if (!reader.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        reader.shutdownNow();
      }
    } catch (InterruptedException e) {
      reader.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
