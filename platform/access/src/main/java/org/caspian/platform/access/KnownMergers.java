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

  private final Remembered<Mergers> mergers;

  @Inject
  KnownMergers(Instance<MergerSource> source) {
    this.mergers =
        new Remembered<>(
            () -> source.isUnsatisfied() ? Mergers.NONE : source.get().read(),
            KEPT,
            System::nanoTime);
  }

  /** The mergers; of an application that keeps none, none. */
  public Mergers get() {
    return mergers.get();
  }
}
