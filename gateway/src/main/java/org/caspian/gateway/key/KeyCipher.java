package org.caspian.gateway.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts private keys at rest with AES-256-GCM (NIST SP 800-38D). The form is the 96-bit nonce,
 * then the ciphertext, then the 128-bit tag. The key's id is authenticated with it, so that a
 * private key moved to another row does not open.
 */
final class KeyCipher {

  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random;

  private KeyCipher(SecretKeySpec key, SecureRandom random) {
    this.key = key;
    this.random = random;
  }

  /**
   * The cipher of {@code CASPIAN_KEY_ENCRYPTION_KEY}.
   *
   * @throws IllegalArgumentException when it is not Base64 of 32 bytes
   */
  static KeyCipher of(String base64Key) {
    byte[] key = decoded(base64Key.strip());
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "CASPIAN_KEY_ENCRYPTION_KEY must be Base64 of 32 bytes, for example of: openssl rand -base64 32");
    }
    return new KeyCipher(new SecretKeySpec(key, "AES"), new SecureRandom());
  }

  byte[] encrypt(String kid, byte[] privateKey) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, kid, nonce).doFinal(privateKey);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-256-GCM is in every JDK", impossible);
    }
  }

  byte[] decrypt(String kid, byte[] encrypted) {
    if (encrypted.length < NONCE_BYTES) {
      throw new IllegalStateException("Signing key " + kid + " is cut short");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    byte[] sealed = new byte[encrypted.length - NONCE_BYTES];
    ByteBuffer.wrap(encrypted).get(nonce).get(sealed);
    try {
      return cipher(Cipher.DECRYPT_MODE, kid, nonce).doFinal(sealed);
    } catch (AEADBadTagException e) {
      throw new IllegalStateException(
          "Signing key "
              + kid
              + " was encrypted with another CASPIAN_KEY_ENCRYPTION_KEY. Start with that one; if it"
              + " is lost, CASPIAN_KEY_WITHDRAW="
              + kid
              + " puts a new key in its place",
          e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Signing key " + kid + " cannot be decrypted", e);
    }
  }

  private Cipher cipher(int mode, String kid, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
