package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10); // the clock may overflow
  private final Breaker breaker = new Breaker(now::get);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      breaker.failed();
    }
  }

  private void passPause() {
    now.addAndGet(Breaker.PAUSE.toNanos());
  }

  @Test
  void aFewFailuresAreForgiven() {
    fail(Breaker.FAILURES - 1);

    assertTrue(breaker.admits());
  }

  @Test
  void asManyInARowAreNot() {
    fail(Breaker.FAILURES - 1);

    assertTrue(breaker.failed());
    assertFalse(breaker.admits());
    assertFalse(breaker.failed(), "said twice");
  }

  @Test
  void aSuccessBetweenThemBeginsTheRowAnew() {
    fail(Breaker.FAILURES - 1);
    breaker.succeeded();
    fail(Breaker.FAILURES - 1);

    assertTrue(breaker.admits());
  }

  @Test
  void afterThePauseOneMayTry() {
    fail(Breaker.FAILURES);
    passPause();

    assertTrue(breaker.admits());
    breaker.tried();
    assertFalse(breaker.admits(), "a second one tries it, too");
  }

  @Test
  void whenThatFailsThePauseBeginsAnew() {
    fail(Breaker.FAILURES);
    passPause();
    breaker.tried();
    now.addAndGet(1);
    breaker.failed();

    now.addAndGet(Breaker.PAUSE.toNanos() - 1);
    assertFalse(breaker.admits());
    now.addAndGet(1);
    assertTrue(breaker.admits());
  }

  @Test
  void whenThatSucceedsAllMayPass() {
    fail(Breaker.FAILURES);
    passPause();
    breaker.tried();

    assertTrue(breaker.succeeded());
    assertTrue(breaker.admits());
    assertFalse(breaker.succeeded(), "said twice");
  }

  @Test
  void whenThatNeverEndsAnotherTriesAfterThePause() {
    fail(Breaker.FAILURES);
    passPause();
    breaker.tried();
    passPause();

    assertTrue(breaker.admits());
  }
}
