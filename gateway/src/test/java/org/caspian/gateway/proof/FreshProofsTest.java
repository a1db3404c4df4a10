package org.caspian.gateway.proof;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.caspian.platform.access.DpopProof;
import org.caspian.platform.access.InvalidProofException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshProofsTest {

  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

  private final ProofNonces nonces = nonces((byte) 1);
  private final FreshProofs fresh = at(NOW);

  @ParameterizedTest
  @ValueSource(ints = {-60, -1, 0, 1, 60})
  void clocksMayDisagreeByAMinute(int seconds) {
    assertDoesNotThrow(() -> fresh.use(proof("1", seconds, null)));
  }

  @ParameterizedTest
  @ValueSource(ints = {-61, 61, -3600, 3600})
  void whoseClockIsWrongByMoreTakesANonce(int seconds) {
    InvalidProofException refusal =
        assertThrows(InvalidProofException.class, () -> fresh.use(proof("1", seconds, null)));

    assertEquals("use_dpop_nonce", refusal.error());
    String nonce = refusal.nonce().orElseThrow();
    assertDoesNotThrow(() -> fresh.use(proof("2", seconds, nonce)));
  }

  @Test
  void aNonceIsGoodForFiveMinutes() {
    String nonce = nonces.next(NOW);

    assertDoesNotThrow(() -> at(NOW.plus(Duration.ofMinutes(5))).use(proof("1", 0, nonce)));
    assertThrows(
        InvalidProofException.class,
        () -> at(NOW.plus(Duration.ofMinutes(5)).plusSeconds(1)).use(proof("1", 0, nonce)));
  }

  @Test
  void gatewaysThatShareTheKeyKnowEachOthers() {
    assertDoesNotThrow(() -> fresh.use(proof("1", 0, nonces((byte) 1).next(NOW))));
    assertThrows(
        InvalidProofException.class, () -> fresh.use(proof("2", 0, nonces((byte) 2).next(NOW))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "AAAAAAAAAAA", "not base64 at all", "____________________"})
  void whatIsNoNonceIsNone(String nonce) {
    InvalidProofException refusal =
        assertThrows(InvalidProofException.class, () -> fresh.use(proof("1", 0, nonce)));
    assertEquals("use_dpop_nonce", refusal.error());
  }

  @Test
  void aProofIsUsedOnce() {
    assertDoesNotThrow(() -> fresh.use(proof("1", 0, null)));

    InvalidProofException refusal =
        assertThrows(InvalidProofException.class, () -> fresh.use(proof("1", 5, null)));
    assertEquals("invalid_dpop_proof", refusal.error());
    assertDoesNotThrow(() -> fresh.use(proof("2", 0, null)));
  }

  @Test
  void whatCannotBeUsedAnyMoreIsForgottenAndNothingBeforeThat() {
    UsedProofs used = new UsedProofs();
    used.add("early", NOW.plusSeconds(60), NOW);

    assertFalse(used.add("early", NOW.plusSeconds(60), NOW.plusSeconds(60)));
    assertTrue(used.add("early", NOW.plusSeconds(60), NOW.plusSeconds(61)));
  }

  @Test
  void thereIsNoEndOfMemoryInThem() {
    UsedProofs used = new UsedProofs();
    for (int i = 0; i < UsedProofs.MAX; i++) {
      assertTrue(used.add("proof-" + i, NOW.plusSeconds(60), NOW));
    }

    assertFalse(used.add("proof-7", NOW.plusSeconds(60), NOW.plusSeconds(1)));
    assertTrue(used.add("one more", NOW.plusSeconds(60), NOW));
    assertTrue(used.add("proof-0", NOW.plusSeconds(60), NOW));
  }

  private FreshProofs at(Instant now) {
    return new FreshProofs(nonces, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static ProofNonces nonces(byte secret) {
    byte[] key = new byte[32];
    key[0] = secret;
    return ProofNonces.of(Base64.getEncoder().encodeToString(key));
  }

  private static DpopProof proof(String id, int seconds, String nonce) {
    return new DpopProof(
        "thumbprint", id, NOW.plusSeconds(seconds), Optional.empty(), Optional.ofNullable(nonce));
  }
}
