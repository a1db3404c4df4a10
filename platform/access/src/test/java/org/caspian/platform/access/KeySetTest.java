package org.caspian.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeySetTest {

  private final SteppedClock clock = new SteppedClock();
  private final AtomicInteger readings = new AtomicInteger();
  private volatile String document = TestKeys.document(TestKeys.RSA, TestKeys.EC);
  private final KeySet keys = new KeySet(this::read, clock);

  private String read() {
    readings.incrementAndGet();
    if (document == null) {
      throw new UncheckedIOException(new IOException("away"));
    }
    return document;
  }

  @Test
  void keysAreReadWhenFirstNeeded() {
    assertEquals(0, readings.get());
    assertTrue(keys.key("rsa-1").isPresent());
    assertTrue(keys.key("ec-1").isPresent());
    assertEquals(1, readings.get());
  }

  @Test
  void aThirdKeyIsFoundWithOneReading() {
    assertTrue(keys.key("rsa-1").isPresent());
    clock.step(Duration.ofSeconds(30));
    document = TestKeys.document(TestKeys.RSA, TestKeys.EC, TestKeys.PSS);
    assertTrue(keys.key("pss-1").isPresent());
    assertTrue(keys.key("rsa-1").isPresent());
    assertEquals(2, readings.get());
  }

  @Test
  void aFloodOfInventedIdsIsOneReadingIn30Seconds() {
    assertTrue(keys.key("rsa-1").isPresent());
    clock.step(Duration.ofSeconds(29));
    assertFalse(keys.key("invented").isPresent());
    assertEquals(1, readings.get());
    clock.step(Duration.ofSeconds(1));
    for (int i = 0; i < 1_000; i++) {
      assertFalse(keys.key("invented-" + i).isPresent());
    }
    assertEquals(2, readings.get());
  }

  @Test
  void theLastKeysHoldWhileTheIssuerIsAway() {
    assertTrue(keys.key("rsa-1").isPresent());
    document = null;
    clock.step(Duration.ofHours(5));
    assertTrue(keys.key("rsa-1").isPresent());
    assertFalse(keys.key("pss-1").isPresent());
    assertEquals(2, readings.get());
  }

  @Test
  void aKeyThatIsWithdrawnCeasesToCount() {
    assertTrue(keys.key("rsa-1").isPresent());
    document = TestKeys.document(TestKeys.EC);
    clock.step(Duration.ofMinutes(1));
    assertTrue(keys.key("rsa-1").isPresent());
    clock.step(Duration.ofSeconds(1));
    assertFalse(keys.key("rsa-1").isPresent());
    assertTrue(keys.key("ec-1").isPresent());
  }

  @Test
  void withoutAnyKeysNoTokenCanBeJudged() {
    document = null;
    assertThrows(KeysUnavailableException.class, () -> keys.key("rsa-1"));
    assertThrows(KeysUnavailableException.class, () -> keys.key("rsa-1"));
    assertEquals(1, readings.get());
    document = TestKeys.document(TestKeys.RSA);
    clock.step(Duration.ofSeconds(1));
    assertTrue(keys.key("rsa-1").isPresent());
  }

  @Test
  void aDocumentThatIsNoneIsAnIssuerThatIsAway() {
    assertTrue(keys.key("rsa-1").isPresent());
    for (String broken : List.of("", "x", "{}", "[]", "{\"keys\": 5}", "{\"keys\": []}")) {
      document = broken;
      clock.step(Duration.ofMinutes(11));
      assertTrue(keys.key("rsa-1").isPresent(), broken);
    }
  }

  @Test
  void whatIsNoSigningKeyIsPassedOver() {
    document =
        """
        {"keys": [{"kty": "oct", "kid": "secret", "k": "AAAA"},
                  {"kty": "RSA", "kid": "for-encryption", "use": "enc", "n": "%s", "e": "AQAB"}]}
        """
            .formatted("x".repeat(342));
    assertThrows(KeysUnavailableException.class, () -> keys.key("secret"));
    assertThrows(KeysUnavailableException.class, () -> keys.key("for-encryption"));
  }

  @Test
  void manyWhoNeedANewKeyWaitForOneReading() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    KeySet slow =
        new KeySet(
            () -> {
              readings.incrementAndGet();
              reading.countDown();
              awaitQuietly(answer);
              return document;
            },
            clock);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> call = () -> slow.key("rsa-1").isPresent();
      List<Future<Boolean>> calls = Stream.generate(() -> callers.submit(call)).limit(20).toList();
      reading.await();
      answer.countDown();
      for (Future<Boolean> one : calls) {
        assertTrue(one.get());
      }
    }
    assertEquals(1, readings.get());
  }

  @Test
  void aReadingThatTakesLongerThanThePauseIsNotFollowedByAnother() {
    KeySet hanging =
        new KeySet(
            () -> {
              clock.step(Duration.ofSeconds(35));
              return read();
            },
            clock);
    assertTrue(hanging.key("rsa-1").isPresent());

    assertFalse(hanging.key("invented").isPresent());

    assertEquals(1, readings.get());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
