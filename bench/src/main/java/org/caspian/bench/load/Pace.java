package org.caspian.bench.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * When the next request is due. At a fixed rate the times do not depend on how fast answers come,
 * and a latency counts from the time that was due: who is late has waited. Many threads ask.
 */
interface Pace {

  /** When the next is due, by {@link System#nanoTime()}; each time is given once. */
  long next();

  /** As fast as answers come. */
  static Pace unlimited() {
    return System::nanoTime;
  }

  /** So many a second from now on. */
  static Pace of(double perSecond) {
    long begin = System.nanoTime();
    AtomicLong given = new AtomicLong();
    return () -> due(begin, given.getAndIncrement(), perSecond);
  }

  /** When a request is due that so many others come before. */
  static long due(long begin, long before, double perSecond) {
    return begin + Math.round(before * 1e9 / perSecond);
  }

  /** Waits until then; returns at once when it is late. */
  static void await(long due) {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = due - System.nanoTime();
    }
  }
}
