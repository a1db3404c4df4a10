package org.caspian.gateway.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What clients put into their proofs in place of the time (RFC 9449 section 8): the second in which
 * it was given out, with a mark that only gateways can make. Nothing has to be remembered, and all
 * gateways know each other's.
 */
final class ProofNonces {

  /** For how long a client may use one. */
  static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "caspian nonces of proofs of possession";
  private static final int MARK_BYTES = 16;

  private final SecretKeySpec key;

  private ProofNonces(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * Those of all gateways that have this key.
   *
   * @param encryptionKey in Base64; only what is derived from it is used
   */
  static ProofNonces of(String encryptionKey) {
    byte[] root = Base64.getDecoder().decode(encryptionKey.strip());
    return new ProofNonces(
        mac(new SecretKeySpec(root, ALGORITHM), PURPOSE.getBytes(StandardCharsets.UTF_8)));
  }

  /** One for now. */
  String next(Instant now) {
    byte[] second = ByteBuffer.allocate(Long.BYTES).putLong(now.getEpochSecond()).array();
    byte[] nonce =
        ByteBuffer.allocate(Long.BYTES + MARK_BYTES).put(second).put(mark(second)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
  }

  /** When one was given out; long ago, if none of ours was. */
  Instant madeAt(String nonce) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(nonce);
      byte[] second = Arrays.copyOf(bytes, Long.BYTES);
      byte[] given = Arrays.copyOfRange(bytes, Math.min(bytes.length, Long.BYTES), bytes.length);
      return MessageDigest.isEqual(given, mark(second))
          ? Instant.ofEpochSecond(ByteBuffer.wrap(second).getLong())
          : Instant.EPOCH;
    } catch (IllegalArgumentException e) {
      return Instant.EPOCH;
    }
  }

  private byte[] mark(byte[] second) {
    return Arrays.copyOf(mac(key, second), MARK_BYTES);
  }

  private static byte[] mac(SecretKeySpec key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
