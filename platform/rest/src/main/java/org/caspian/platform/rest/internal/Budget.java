package org.caspian.platform.rest.internal;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes that may be held at once, by all together. */
public final class Budget {

  private final long size;
  private final AtomicLong taken = new AtomicLong();

  /**
   * A budget of which nothing is taken.
   *
   * @param size bytes
   */
  public Budget(long size) {
    this.size = size;
  }

  /** Takes so many bytes; false, and takes nothing, if they are not there. */
  public boolean take(long bytes) {
    if (taken.addAndGet(bytes) <= size) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  /** Gives back what was taken. */
  public void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }
}
