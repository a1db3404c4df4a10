package org.caspian.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeriodicWorkTest {

  private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
  private final PeriodicWork periodically = new PeriodicWork(scheduler);

  @AfterEach
  void stop() {
    scheduler.shutdownNow();
  }

  @Test
  void comesAgainAlsoAfterAnError() throws InterruptedException {
    CountDownLatch times = new CountDownLatch(3);

    periodically.every(
        Duration.ofMillis(1),
        "the work of a test",
        () -> {
          times.countDown();
          throw new AssertionError("this time fails");
        });

    assertTrue(times.await(10, TimeUnit.SECONDS), "three times");
  }

  @Test
  void endsWithTheService() throws InterruptedException {
    scheduler.setContinueExistingPeriodicTasksAfterShutdownPolicy(true);
    periodically.every(Duration.ofMillis(1), "the work of a test", () -> {});

    periodically.stop(new ShutdownEvent());

    scheduler.shutdown();
    assertTrue(scheduler.awaitTermination(10, TimeUnit.SECONDS), "nothing is left to be done");
  }

  @Test
  void oneThatFailsKeepsNoneOfTheOthersFromItsTurn() {
    List<String> done = new ArrayList<>();

    PeriodicWork.each(
        List.of("one", "two", "three"),
        "the work of a test",
        name -> {
          if (name.equals("two")) {
            throw new IllegalStateException("it fails");
          }
          done.add(name);
        });

    assertEquals(List.of("one", "three"), done);
  }
}
