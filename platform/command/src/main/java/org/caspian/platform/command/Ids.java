package org.caspian.platform.command;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids: UUID version 7 (RFC 9562), each greater than the one before it in this process.
 *
 * <p>The 12 bits after the time count within a millisecond (RFC 9562 section 6.2, method 1); when
 * they run over, or the clock steps back, the time part runs ahead of the clock. Between processes
 * the order is that of their clocks.
 */
@Singleton
public class Ids {

  /** The order in which PostgreSQL sorts ids: of those made here, that in which they were made. */
  public static final Comparator<UUID> ORDER =
      (one, other) -> {
        int high =
            Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
            ? high
            : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
      };

  private static final int COUNTER_BITS = 12;

  /** A new millisecond starts its count in the lower half, so that there is room to count. */
  private static final int START_BOUND = 1 << (COUNTER_BITS - 1);

  private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long RANDOM_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Milliseconds since 1970, then the counter. */
  private final AtomicLong last = new AtomicLong();

  /**
   * Makes a source of ids.
   *
   * @param clock where the time part comes from
   */
  public Ids(Clock clock) {
    this.clock = clock;
  }

  /**
   * The next id.
   *
   * @return a UUID of version 7, greater than every one that this object gave before
   */
  public UUID next() {
    long fresh = clock.millis() << COUNTER_BITS | random.nextInt(START_BOUND);
    long tick = last.accumulateAndGet(fresh, (before, now) -> Math.max(before + 1, now));
    long high = tick >>> COUNTER_BITS << 16 | VERSION_7 | tick & COUNTER_MASK;
    return new UUID(high, VARIANT | random.nextLong() & RANDOM_MASK);
  }
}
