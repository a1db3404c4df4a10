package org.caspian.gateway.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCipherTest {

  private static final byte[] PRIVATE = "a private key".getBytes();

  private final KeyCipher cipher = KeyCipher.of(base64(32, 1));

  @Test
  void whatWasEncryptedOpens() {
    assertArrayEquals(PRIVATE, cipher.decrypt("kid", cipher.encrypt("kid", PRIVATE)));
  }

  @Test
  void theSameKeyLooksDifferentEachTime() {
    assertFalse(Arrays.equals(cipher.encrypt("kid", PRIVATE), cipher.encrypt("kid", PRIVATE)));
  }

  @Test
  void aPrivateKeyMovedToAnotherRowDoesNotOpen() {
    byte[] encrypted = cipher.encrypt("kid", PRIVATE);
    assertThrows(IllegalStateException.class, () -> cipher.decrypt("other", encrypted));
  }

  @Test
  void anotherEncryptionKeyDoesNotOpenItAndSaysSo() {
    byte[] encrypted = cipher.encrypt("kid", PRIVATE);
    KeyCipher other = KeyCipher.of(base64(32, 2));
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> other.decrypt("kid", encrypted));
    assertTrue(refused.getMessage().contains("CASPIAN_KEY_ENCRYPTION_KEY"));
  }

  @Test
  void aRowCutShortDoesNotOpen() {
    assertThrows(IllegalStateException.class, () -> cipher.decrypt("kid", new byte[3]));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 31, 33})
  void aKeyOfAnotherLengthIsRefused(int bytes) {
    assertThrows(IllegalArgumentException.class, () -> KeyCipher.of(base64(bytes, 1)));
  }

  @Test
  void whatIsNotBase64IsRefused() {
    assertThrows(IllegalArgumentException.class, () -> KeyCipher.of("not base64!"));
  }

  private static String base64(int bytes, int value) {
    byte[] key = new byte[bytes];
    Arrays.fill(key, (byte) value);
    return Base64.getEncoder().encodeToString(key);
  }
}
