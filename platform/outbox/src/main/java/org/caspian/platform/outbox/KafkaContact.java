package org.caspian.platform.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * When a broker of Kafka last said anything to who reads here. Each reader is answered several
 * times a minute, also where nothing is to be read; one that is not is cut off, whether the
 * connection is refused or a broker took it and stands still.
 */
@Singleton
final class KafkaContact {

  private static final String GROUP = "consumer-metrics";
  private static final String RECEIVED = "incoming-byte-total";

  private volatile boolean sought;
  private volatile long answeredAt;

  /** One for a reader; it counts as answered when it begins. */
  Line line() {
    answeredAt = System.nanoTime();
    sought = true;
    return new Line();
  }

  /** Whether somebody reads, and was not answered for so long. */
  boolean isLostFor(Duration time) {
    return sought && System.nanoTime() - answeredAt > time.toNanos();
  }

  /** That of one reader. For one thread. */
  final class Line {

    private double received;

    private Line() {}

    /** The reader got something. */
    void given() {
      answeredAt = System.nanoTime();
    }

    /** The reader got nothing; a broker may have said so meanwhile. */
    void givenNothing(Consumer<?, ?> consumer) {
      double now = bytesReceivedBy(consumer);
      // Less than before: another consumer, which nobody has answered yet.
      if (now > received) {
        answeredAt = System.nanoTime();
      }
      received = now;
    }
  }

  private static double bytesReceivedBy(Consumer<?, ?> consumer) {
    return consumer.metrics().entrySet().stream()
        .filter(metric -> metric.getKey().name().equals(RECEIVED))
        .filter(metric -> metric.getKey().group().equals(GROUP))
        .mapToDouble(metric -> (double) metric.getValue().metricValue())
        .sum();
  }
}
