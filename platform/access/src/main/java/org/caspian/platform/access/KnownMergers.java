package org.caspian.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * The mergers as they were a moment ago. There are a few in ten years, and every call asks for
 * them: they are read once in a while.
 */
@ApplicationScoped
public class KnownMergers {

  /** How long a merger may go unseen by an instance that has it in its database. */
  static final Duration KEPT = Duration.ofSeconds(1);

  private final Instance<MergerSource> source;
  private volatile Read last;

  @Inject
  KnownMergers(Instance<MergerSource> source) {
    this.source = source;
  }

  /** What was read, and when by the clock that only counts. */
  private record Read(Mergers mergers, long nanos) {

    boolean isFresh() {
      return System.nanoTime() - nanos < KEPT.toNanos();
    }
  }

  /** The mergers; of an application that keeps none, none. */
  public Mergers get() {
    if (source.isUnsatisfied()) {
      return Mergers.NONE;
    }
    Read known = last;
    return known != null && known.isFresh() ? known.mergers() : read();
  }

  /** One reads; who waited meanwhile finds it read. */
  private synchronized Mergers read() {
    if (last == null || !last.isFresh()) {
      long nanos = System.nanoTime();
      last = new Read(source.get().read(), nanos);
    }
    return last.mergers();
  }
}
