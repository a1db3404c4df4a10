package org.caspian.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND);
  private Supplier<String> source = () -> "said " + asked.incrementAndGet();

  private final Remembered<String> remembered =
      new Remembered<>(() -> source.get(), Duration.ofSeconds(1), now::get);

  @Test
  void isAskedAgainWhenItsTimeIsOver() {
    assertEquals("said 1", remembered.get());
    now.addAndGet(SECOND - 1);
    assertEquals("said 1", remembered.get());
    now.addAndGet(1);

    assertEquals("said 2", remembered.get());
  }

  @Test
  void whatWasKnownStandsWhileTheSourceFails() {
    assertEquals("said 1", remembered.get());
    source =
        () -> {
          asked.incrementAndGet();
          throw new IllegalStateException("away");
        };
    now.addAndGet(SECOND);

    assertEquals("said 1", remembered.get());
    assertEquals("said 1", remembered.get());

    assertEquals(2, asked.get(), "how often it was asked");
  }

  @Test
  void whoeverComesBeforeAnythingWasSaidIsToldThatItFails() {
    source =
        () -> {
          throw new IllegalStateException("away");
        };

    assertThrows(IllegalStateException.class, remembered::get);
  }

  @Test
  void nobodyWaitsForTheOneWhoAsks() throws Exception {
    assertEquals("said 1", remembered.get());
    CountDownLatch isAsked = new CountDownLatch(1);
    CountDownLatch answers = new CountDownLatch(1);
    source =
        () -> {
          isAsked.countDown();
          await(answers);
          return "said late";
        };
    now.addAndGet(SECOND);
    CompletableFuture<String> asking = CompletableFuture.supplyAsync(remembered::get);
    await(isAsked);

    assertEquals("said 1", remembered.get());

    answers.countDown();
    assertEquals("said late", asking.get(10, TimeUnit.SECONDS));
    assertEquals("said late", remembered.get());
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody came");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
