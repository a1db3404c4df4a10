package org.caspian.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AFixedRateTest {

  @Test
  void eachRequestHasItsTimeWhateverBecameOfTheOnesBefore() {
    assertEquals(7, Pace.due(7, 0, 200));
    assertEquals(7 + 5_000_000, Pace.due(7, 1, 200));
    assertEquals(7 + TimeUnit.MINUTES.toNanos(1), Pace.due(7, 12_000, 200));
  }

  @Test
  void timesAreGivenOutOnceAndInOrder() {
    Pace pace = Pace.of(1_000);

    long first = pace.next();

    assertEquals(first + 1_000_000, pace.next());
    assertEquals(first + 2_000_000, pace.next());
  }

  @Test
  void nobodyBeginsBeforeItIsDue() {
    long due = System.nanoTime() + 2_000_000;

    Pace.await(due);

    assertTrue(System.nanoTime() >= due);
  }

  @Test
  void whoIsLateDoesNotWait() {
    Pace.await(System.nanoTime() - TimeUnit.HOURS.toNanos(1));
  }
}
