package org.caspian.gateway.client;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/**
 * Client secrets: {@code caspian_}, 43 base-62 digits that hold 256 random bits, and six that hold
 * the CRC-32 of what stands before them. By the fixed beginning and the checksum a scanner finds a
 * leaked secret without false alarms, and without asking us.
 *
 * <p>Only the SHA-256 is kept. A slow password hash would protect nothing, because 256 random bits
 * cannot be guessed, and would hand everybody a lever on our CPU.
 */
final class ClientSecret {

  private static final String PREFIX = "caspian_";
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
  private static final int SECRET_BYTES = 32;
  private static final int SECRET_DIGITS = 43;
  private static final int CHECKSUM_DIGITS = 6;

  private ClientSecret() {}

  /**
   * A new secret.
   *
   * @param random must be cryptographically strong
   */
  static String generate(RandomGenerator random) {
    byte[] bits = new byte[SECRET_BYTES];
    random.nextBytes(bits);
    String secret = PREFIX + base62(new BigInteger(1, bits), SECRET_DIGITS);
    return secret + checksum(secret);
  }

  /** What is kept of a secret. */
  static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.US_ASCII));
    return base62(BigInteger.valueOf(crc.getValue()), CHECKSUM_DIGITS);
  }

  private static String base62(BigInteger value, int digits) {
    char[] text = new char[digits];
    BigInteger rest = value;
    for (int at = digits - 1; at >= 0; at--) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      text[at] = DIGITS.charAt(parts[1].intValueExact());
      rest = parts[0];
    }
    return new String(text);
  }
}
