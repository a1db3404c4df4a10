package org.caspian.platform.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what happens by itself; tests never sleep. The patience is for a loaded machine. */
public final class Await {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration POLL = Duration.ofMillis(20);

  private Await() {}

  /**
   * Waits until the condition holds.
   *
   * @param what what is waited for, for the message of a failure
   * @param condition the condition
   */
  public static void until(String what, Callable<Boolean> condition) {
    patiently(what).until(condition);
  }

  /**
   * Waits until the assertions pass; the last failure is shown if they never do.
   *
   * @param what what is waited for
   * @param assertions code that throws an AssertionError as long as it is not so
   */
  public static void asserted(String what, ThrowingRunnable assertions) {
    patiently(what).untilAsserted(assertions);
  }

  /**
   * Waits until there is a value.
   *
   * @param <T> type of the value
   * @param what what is waited for
   * @param source asked again until it gives something
   * @return the value
   */
  public static <T> T value(String what, Callable<Optional<T>> source) {
    return patiently(what).until(source, Optional::isPresent).orElseThrow();
  }

  private static ConditionFactory patiently(String what) {
    return Awaitility.await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(POLL);
  }
}
