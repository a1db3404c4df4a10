package org.caspian.platform.access;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What a slow source said a moment ago. Once it has said something nobody waits for it any more but
 * the one who asks again, and what it said stands where it fails: a source that is away must not
 * line everybody up behind it.
 *
 * @param <T> what it says
 */
final class Remembered<T> {

  private static final Logger LOG = Logger.getLogger(Remembered.class);

  private final Supplier<T> source;
  private final Duration kept;
  private final LongSupplier nanos;
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile Said<T> last;

  /**
   * Nothing yet.
   *
   * @param kept how long it is not asked again
   * @param nanos a clock that only counts
   */
  Remembered(Supplier<T> source, Duration kept, LongSupplier nanos) {
    this.source = source;
    this.kept = kept;
    this.nanos = nanos;
  }

  private record Said<T>(T what, long at) {}

  /** What it said; before it has said anything whoever comes asks for itself. */
  T get() {
    Said<T> known = last;
    if (known == null) {
      return ask().what();
    }
    if (nanos.getAsLong() - known.at() >= kept.toNanos() && asking.compareAndSet(false, true)) {
      try {
        return ask().what();
      } catch (RuntimeException e) {
        LOG.warn("What was known before stands, because it cannot be read now", e);
        last = new Said<>(known.what(), nanos.getAsLong());
      } finally {
        asking.set(false);
      }
    }
    return last.what();
  }

  private Said<T> ask() {
    long at = nanos.getAsLong();
    Said<T> said = new Said<>(source.get(), at);
    last = said;
    return said;
  }
}
