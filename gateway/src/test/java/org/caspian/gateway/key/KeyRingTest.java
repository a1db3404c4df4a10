package org.caspian.gateway.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class KeyRingTest {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private final KeyCipher cipher = KeyCipher.of(Base64.getEncoder().encodeToString(new byte[32]));
  private final KeyRing ring = new KeyRing(cipher);
  private final StoredKey first = key(KeyState.ACTIVE);

  @Test
  void withoutKeysNothingSignsAndTheSetIsEmpty() {
    assertEquals(Optional.empty(), ring.active());
    assertEquals("{\"keys\":[]}", ring.jwks());
  }

  @Test
  void keysOfEveryStateArePublishedAndTheActiveOneSigns() throws JoseException {
    StoredKey next = key(KeyState.NEXT);
    StoredKey retiring = key(KeyState.RETIRING);
    assertTrue(ring.take(List.of(retiring, first, next)));
    assertEquals(first.kid(), ring.active().orElseThrow().kid());
    assertEquals(List.of(retiring.kid(), first.kid(), next.kid()), published());
  }

  @Test
  void aPublishedKeyShowsWhatVerifiersNeedAndNoMore() throws JoseException {
    ring.take(List.of(SigningKey.make(SigningAlgorithm.RS256).store(KeyState.ACTIVE, NOW, cipher)));
    JsonWebKey key = new JsonWebKeySet(ring.jwks()).getJsonWebKeys().getFirst();
    Map<String, Object> parameters = key.toParams(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    assertEquals(
        List.of("alg", "e", "kid", "kty", "n", "use"),
        parameters.keySet().stream().sorted().toList());
    assertEquals(key.calculateBase64urlEncodedThumbprint("SHA-256"), key.getKeyId());
  }

  @Test
  void whatIsTheSameIsNotReadAgain() {
    assertTrue(ring.take(List.of(first)));
    assertFalse(ring.take(List.of(first)));
  }

  @Test
  void anotherActiveKeyTakesOver() {
    ring.take(List.of(first));
    StoredKey second = key(KeyState.ACTIVE);
    assertTrue(ring.take(List.of(in(first, KeyState.RETIRING), second)));
    assertEquals(second.kid(), ring.active().orElseThrow().kid());
  }

  @Test
  void aKeyThatDoesNotOpenChangesNothing() {
    ring.take(List.of(first));
    KeyCipher other = KeyCipher.of(Base64.getEncoder().encodeToString("o".repeat(32).getBytes()));
    StoredKey foreign = SigningKey.make(SigningAlgorithm.ES256).store(KeyState.ACTIVE, NOW, other);
    List<StoredKey> changed = List.of(in(first, KeyState.RETIRING), foreign);
    assertThrows(IllegalStateException.class, () -> ring.take(changed));
    assertEquals(first.kid(), ring.active().orElseThrow().kid());
  }

  private List<String> published() throws JoseException {
    return new JsonWebKeySet(ring.jwks())
        .getJsonWebKeys().stream().map(JsonWebKey::getKeyId).toList();
  }

  private StoredKey key(KeyState state) {
    return SigningKey.make(SigningAlgorithm.ES256).store(state, NOW, cipher);
  }

  private static StoredKey in(StoredKey key, KeyState state) {
    return new StoredKey(
        key.kid(), key.algorithm(), state, NOW, key.publicJwk(), key.encryptedPrivateKey());
  }
}
