package org.caspian.members.fee;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Counts days from a first one on, and stands still in blocks. It works with whole blocks and not
 * day by day: nobody knows of which day it will be asked.
 */
final class ArrearsClock {

  private final LocalDate first;
  private final List<Obligation.Block> blocks;

  /**
   * A clock.
   *
   * @param first the first day that counts, unless it is in a block
   * @param blocks in any order; may overlap
   */
  ArrearsClock(LocalDate first, List<Obligation.Block> blocks) {
    this.first = first;
    this.blocks = blocks.stream().sorted(Comparator.comparing(Obligation.Block::from)).toList();
  }

  /** How many days have counted by the end of a day. */
  int daysBy(LocalDate day) {
    LocalDate end = day.plusDays(1);
    LocalDate next = first;
    long counted = 0;
    for (Obligation.Block block : blocks) {
      counted += daysFrom(next, earlier(block.from(), end));
      next = later(next, after(block, end));
    }
    return Math.toIntExact(counted + daysFrom(next, end));
  }

  /** The first day that counts; empty if there is none by the end of a day. */
  Optional<LocalDate> firstDayBy(LocalDate day) {
    LocalDate end = day.plusDays(1);
    LocalDate next = first;
    for (Obligation.Block block : blocks) {
      if (!block.from().isAfter(next)) {
        next = later(next, after(block, end));
      }
    }
    return Optional.of(next).filter(end::isAfter);
  }

  /** The first day that is not in the block, or the end if nobody knows it. */
  private static LocalDate after(Obligation.Block block, LocalDate end) {
    return block.to().map(last -> last.plusDays(1)).orElse(end);
  }

  private static long daysFrom(LocalDate from, LocalDate until) {
    return Math.max(0, ChronoUnit.DAYS.between(from, until));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
