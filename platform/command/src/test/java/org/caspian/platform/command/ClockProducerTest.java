package org.caspian.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockProducerTest {

  private final ClockProducer producer = new ClockProducer();

  @Test
  void theClockIsRightAndTicksInMilliseconds() {
    Instant before = Instant.now();
    Instant told = producer.clock(Optional.empty()).instant();

    assertTrue(Duration.between(before, told).abs().compareTo(Duration.ofMinutes(1)) < 0);
    assertEquals(0, told.getNano() % 1_000_000);
  }

  @Test
  void oneThatIsMovedOnPurposeIsWrongByThatMuch() {
    Clock right = producer.clock(Optional.empty());
    Clock moved = producer.clock(Optional.of(Duration.ofMinutes(5)));

    Duration wrong = Duration.between(right.instant(), moved.instant());

    assertTrue(wrong.minusMinutes(5).compareTo(Duration.ofMinutes(1)) < 0, wrong.toString());
    assertTrue(wrong.compareTo(Duration.ofMinutes(5)) >= 0, wrong.toString());
  }
}
