package org.caspian.platform.outbox;

import jakarta.inject.Singleton;

/**
 * Tells the relay that there is something to send: the one of this instance if it has the lease,
 * else, through the database, the one that has it.
 */
@Singleton
class RelaySignal {

  private final Wakeup here = new Wakeup();
  private final Wakeup elsewhere = new Wakeup();
  private volatile boolean leading;

  /** A message was committed. */
  void committed() {
    if (leading) {
      here.signal();
    } else {
      elsewhere.signal();
    }
  }

  /** What the relay of this instance waits for. */
  Wakeup here() {
    return here;
  }

  /** What the notifier of this instance waits for. */
  Wakeup elsewhere() {
    return elsewhere;
  }

  void leading(boolean now) {
    leading = now;
  }

  boolean isLeading() {
    return leading;
  }
}
