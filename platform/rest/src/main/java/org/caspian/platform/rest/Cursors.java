package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Cursors: a place in a list, encrypted, and bound to what the list was asked for. That they are
 * encrypted keeps from a caller how much there is that is not the caller's to see; that they are
 * bound keeps a caller from walking to places of others, and a cursor of one filter from being
 * taken as one of another, which would skip rows in silence. {@link Pages} does this for lists in
 * order of id.
 */
public final class Cursors {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final byte FORMAT = 2;
  private static final int NONCE_LENGTH = 12;
  private static final int TAG_LENGTH = 16;
  private static final int HEAD_LENGTH = 1 + NONCE_LENGTH;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  /**
   * Encrypts with a key that is derived from this one.
   *
   * @param key the {@link CursorKey}, at least 32 bytes
   */
  public Cursors(byte[] key) {
    if (key.length < 32) {
      throw new IllegalArgumentException("a cursor key has at least 32 bytes");
    }
    this.key = derive(key);
  }

  private static SecretKey derive(byte[] key) {
    try {
      HKDFParameterSpec derivation =
          HKDFParameterSpec.ofExtract()
              .addIKM(key)
              .thenExpand("caspian cursor".getBytes(StandardCharsets.UTF_8), 32);
      return KDF.getInstance("HKDF-SHA256").deriveKey("AES", derivation);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java 25 has HKDF", e);
    }
  }

  /**
   * A cursor for a place.
   *
   * @param place where the next page begins, in bytes that only the list understands
   * @param boundTo list, filter and caller: the cursor is good only with an equal one
   */
  public String write(byte[] place, JsonNode boundTo) {
    byte[] nonce = new byte[NONCE_LENGTH];
    RANDOM.nextBytes(nonce);
    byte[] head = ByteBuffer.allocate(HEAD_LENGTH).put(FORMAT).put(nonce).array();
    try {
      byte[] hidden = cipher(Cipher.ENCRYPT_MODE, head, boundTo).doFinal(place);
      return encode(ByteBuffer.allocate(head.length + hidden.length).put(head).put(hidden).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + CIPHER, e);
    }
  }

  /**
   * The place that a cursor stands for.
   *
   * @throws ProblemException {@link Problems#INVALID_CURSOR} for a cursor that is edited or foreign
   */
  public byte[] read(String cursor, JsonNode boundTo) {
    byte[] bytes = decode(cursor);
    try {
      return cipher(Cipher.DECRYPT_MODE, bytes, boundTo)
          .doFinal(bytes, HEAD_LENGTH, bytes.length - HEAD_LENGTH);
    } catch (AEADBadTagException e) {
      throw invalid();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + CIPHER, e);
    }
  }

  /** A cipher for one cursor, which begins with format and nonce. */
  private Cipher cipher(int mode, byte[] cursor, JsonNode boundTo) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, cursor, 1, NONCE_LENGTH));
    cipher.updateAAD(cursor, 0, 1);
    cipher.updateAAD(CanonicalJson.bytes(boundTo));
    return cipher;
  }

  private static String encode(byte[] cursor) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  private static byte[] decode(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      // A decoder passes over bits at the end that belong to no byte: two texts, one cursor.
      if (bytes.length < HEAD_LENGTH + TAG_LENGTH
          || bytes[0] != FORMAT
          || !encode(bytes).equals(cursor)) {
        throw invalid();
      }
      return bytes;
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static ProblemException invalid() {
    return new ProblemException(
            Problems.INVALID_CURSOR,
            "Take the cursor from the answer before, and keep the filters as they were.")
        .at("?cursor", "invalid-cursor", "This cursor was not made by this list.");
  }
}
