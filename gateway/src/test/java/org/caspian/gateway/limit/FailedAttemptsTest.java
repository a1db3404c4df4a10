package org.caspian.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody tries to be a client: three times with one id, five times from one address a minute. */
class FailedAttemptsTest {

  private static final String HERE = "192.0.2.1";
  private static final String THERE = "192.0.2.2";

  private final PassingNanos time = new PassingNanos();
  private final FailedAttempts attempts =
      new FailedAttempts(SmallLimits.ONCE, () -> 1, new SimpleMeterRegistry(), time);

  private void fail(int times, String clientId, String address) {
    IntStream.range(0, times)
        .mapToObj(i -> attempts.attempt(clientId, address))
        .filter(FailedAttempts.Attempt::isLookedAt)
        .forEach(FailedAttempts.Attempt::failed);
  }

  /** Fails with ids of nobody until the address has used up what it has. */
  private void useUp(String address) {
    IntStream.range(0, 5).forEach(i -> fail(1, "nobody-" + i, address));
  }

  @Test
  void afterSomeFailuresAClientIdIsNotLookedAtAnyMoreFromThere() {
    fail(3, "a", HERE);

    FailedAttempts.Attempt next = attempts.attempt("a", HERE);

    assertFalse(next.isLookedAt());
    assertEquals(Optional.of(Duration.ofSeconds(20)), next.pause());
  }

  @Test
  void itsOwnerWhoCallsFromElsewhereNoticesNothing() {
    fail(100, "a", HERE);

    FailedAttempts.Attempt owner = attempts.attempt("a", THERE);

    assertTrue(owner.isLookedAt());
    assertEquals(Optional.empty(), owner.pause());
  }

  @Test
  void oneStaleSecretDoesNotKeepTheNeighboursOut() {
    fail(100, "stale", HERE);

    assertTrue(attempts.attempt("other", HERE).isLookedAt());
  }

  @Test
  void manyClientIdsUseUpTheAddress() {
    useUp(HERE);

    assertFalse(attempts.attempt("another", HERE).isLookedAt());
    assertTrue(attempts.attempt("another", THERE).isLookedAt());
  }

  @Test
  void whoHasProvedItselfThereIsStillLookedAtAndToldNoMoreThanOthersWhenItIsWrong() {
    attempts.attempt("a", HERE).succeeded();
    useUp(HERE);

    FailedAttempts.Attempt known = attempts.attempt("a", HERE);
    FailedAttempts.Attempt unknown = attempts.attempt("b", HERE);

    assertTrue(known.isLookedAt());
    assertFalse(unknown.isLookedAt());
    assertEquals(unknown.pause(), known.pause());
    assertNotEquals(Optional.empty(), known.pause());
  }

  @Test
  void whoWaitsAsLongAsItWasToldIsLookedAtAgain() {
    fail(3, "a", HERE);
    time.pass(attempts.attempt("a", HERE).pause().orElseThrow());

    assertTrue(attempts.attempt("a", HERE).isLookedAt());
  }

  @Test
  void successesAreNotCounted() {
    IntStream.range(0, 100).forEach(i -> attempts.attempt("a", HERE).succeeded());

    assertTrue(attempts.attempt("a", HERE).isLookedAt());
  }

  @Test
  void allAddressesOfAnIpV6NetworkAreOne() {
    IntStream.range(0, 5).forEach(i -> fail(1, "nobody-" + i, "2001:db8::" + i));

    assertFalse(attempts.attempt("a", "2001:db8::ffff").isLookedAt());
    assertTrue(attempts.attempt("a", "2001:db8:0:1::1").isLookedAt());
  }

  @Test
  void aLongClientIdIsCutAndNotKept() {
    String tooLong = "x".repeat(10_000);
    fail(3, tooLong, HERE);

    assertFalse(attempts.attempt(tooLong + "y", HERE).isLookedAt());
  }
}
