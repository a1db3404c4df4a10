package org.caspian.platform.rest;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.time.Duration;
import java.util.Optional;

/**
 * Until when somebody waits for the answer to the current request. The gateway says with each
 * request how much time is left; of what is done later nobody would hear, so it is not done.
 */
public final class Deadline {

  /**
   * The header that says it, in milliseconds from when the request has come whole: clocks need not
   * agree.
   */
  public static final String HEADER = "X-Time-Left";

  private static final String KEY = Deadline.class.getName();

  /** A day; what is longer is none. */
  private static final int MAX_DIGITS = 8;

  private Deadline() {}

  /**
   * The request has come whole.
   *
   * @param timeLeft what the header says; null, or no number: nobody said how long he waits
   */
  static void begin(String timeLeft) {
    if (timeLeft != null && timeLeft.length() <= MAX_DIGITS && timeLeft.matches("[0-9]+")) {
      ContextLocals.put(
          KEY, System.nanoTime() + Duration.ofMillis(Long.parseLong(timeLeft)).toNanos());
    }
  }

  /** How long the answer is still waited for, less than nothing if no more; empty if not known. */
  public static Optional<Duration> left() {
    return isOfARequest()
        ? ContextLocals.<Long>get(KEY).map(end -> Duration.ofNanos(end - System.nanoTime()))
        : Optional.empty();
  }

  /** Whether nobody waits for the answer any more. */
  public static boolean isOver() {
    return left().filter(Duration::isNegative).isPresent();
  }

  private static boolean isOfARequest() {
    return VertxContext.isOnDuplicatedContext();
  }
}
