package org.caspian.bench.faults;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.caspian.bench.faults.Api.Told;

/** When what was wrong, so that it is known of an answer what it may come from. */
final class Troubles {

  /** Until nobody turns to who was away, or from who is back. */
  private static final Duration AFTERMATH = Duration.ofSeconds(5);

  private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();

  /** A fault, from its beginning until what it was done to is back. */
  private record Trouble(FaultKind kind, long from, long to) {

    boolean contains(Told write) {
      return write.from() - from >= 0 && to - write.to() >= 0;
    }

    boolean isFelt(Told write) {
      return write.to() - from >= 0 && to + AFTERMATH.toNanos() - write.from() >= 0;
    }

    /** Not so messages that come twice or from others, nor keys: nobody's answer waits for them. */
    boolean keepsFromAnswering() {
      return Set.of(Lane.OUTAGES, Lane.DEATHS).contains(kind.lane())
          && kind != FaultKind.KAFKA_AWAY;
    }
  }

  /**
   * What writes were told while nothing but Kafka was away.
   *
   * @param writes how many were sent in such a time, and their ends seen
   * @param refused how many of them got 5xx
   * @param unanswered how many of them got no answer in time
   */
  record WithoutKafka(long writes, long refused, long unanswered) {}

  /** Notes a fault, in nanoseconds of this machine. */
  void note(FaultKind kind, long from, long to) {
    troubles.add(new Trouble(kind, from, to));
  }

  /** Looks at the writes that had to do without Kafka, and with all else. */
  WithoutKafka withoutKafka(List<Told> writes) {
    List<Told> concerned =
        writes.stream()
            .filter(Told::wasSent)
            .filter(
                write -> any(each -> each.kind() == FaultKind.KAFKA_AWAY && each.contains(write)))
            .filter(write -> !any(each -> each.keepsFromAnswering() && each.isFelt(write)))
            .toList();
    return new WithoutKafka(
        concerned.size(),
        concerned.stream().filter(Told::isRefusedByServer).count(),
        concerned.stream().filter(Told::isUnanswered).count());
  }

  private boolean any(Predicate<Trouble> condition) {
    return troubles.stream().anyMatch(condition);
  }
}
