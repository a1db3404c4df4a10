package org.caspian.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How often a message is tried, and when: 8 times in about 10 minutes, with growing pauses. */
final class Tries {

  /** The first ones are short: a lost race is over in a moment. */
  private static final List<Duration> PAUSES =
      Stream.of(1, 3, 10, 30, 90, 180, 300).map(Duration::ofSeconds).toList();

  private static final int MAX_ERROR_LENGTH = 500;

  private Tries() {}

  /** When the next try is due after the given number of them. */
  static Instant next(int tries, Instant now) {
    return now.plus(PAUSES.get(Math.min(tries, PAUSES.size()) - 1));
  }

  /** Whether that was the last try. */
  static boolean isLast(int tries) {
    return tries > PAUSES.size();
  }

  /** Why a try failed, in a line for the operator. */
  static String error(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String text = cause.toString().replace('\0', ' ');
    return text.length() > MAX_ERROR_LENGTH ? text.substring(0, MAX_ERROR_LENGTH) : text;
  }
}
