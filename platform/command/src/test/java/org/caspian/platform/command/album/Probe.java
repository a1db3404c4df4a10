package org.caspian.platform.command.album;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Lets a test do something in the middle of the next commands: after they have read, before they
 * write. A command that comes by tells how often one came by since the test put its action.
 */
@ApplicationScoped
public class Probe {

  private static final IntConsumer NOTHING = count -> {};

  private final AtomicReference<IntConsumer> action = new AtomicReference<>(NOTHING);
  private final AtomicInteger passed = new AtomicInteger();

  /** From now on each command that comes by does this. */
  public void put(IntConsumer next) {
    passed.set(0);
    action.set(next);
  }

  /** Commands go on as they would without a test. */
  public void clear() {
    put(NOTHING);
  }

  /** How many came by. */
  public int passed() {
    return passed.get();
  }

  void pass() {
    action.get().accept(passed.incrementAndGet());
  }
}
