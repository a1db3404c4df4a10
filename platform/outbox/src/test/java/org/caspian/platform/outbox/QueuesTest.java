package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.caspian.platform.outbox.InboxTable.Queues;
import org.junit.jupiter.api.Test;

class QueuesTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void inWhichNothingWaitsAreNotStuck() {
    assertFalse(new Queues(0, 0, null).isStuck(NOW, PATIENCE));
  }

  @Test
  void inWhichALostRaceIsTriedAgainAreNotStuck() {
    assertFalse(new Queues(1, 0, NOW.minusSeconds(5)).isStuck(NOW, PATIENCE));
  }

  @Test
  void inWhichSomethingWaitsForLongAreStuck() {
    assertTrue(new Queues(1, 0, NOW.minusSeconds(61)).isStuck(NOW, PATIENCE));
  }

  @Test
  void inWhichAMessageIsParkedAreStuckAtOnce() {
    assertTrue(new Queues(0, 1, NOW).isStuck(NOW, PATIENCE));
  }
}
