package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Cursors: a place in a list, and a signature over it and over what the list was asked for. The
 * signature keeps a caller from walking to places of others, and a cursor of one filter from being
 * taken as one of another, which would skip rows in silence. {@link Pages} does this for lists in
 * order of id.
 */
public final class Cursors {

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte FORMAT = 1;

  /** Half of an HMAC is as good as a UUID against guessing, and keeps the cursor short. */
  private static final int SIGNATURE_LENGTH = 16;

  private final byte[] key;

  /**
   * Signs with this key.
   *
   * @param key the {@link CursorKey}, at least 32 bytes
   */
  public Cursors(byte[] key) {
    if (key.length < 32) {
      throw new IllegalArgumentException("a cursor key has at least 32 bytes");
    }
    this.key = key.clone();
  }

  /**
   * A cursor for a place.
   *
   * @param place where the next page begins, in bytes that only the list understands
   * @param boundTo list, filter and caller: the cursor is good only with an equal one
   */
  public String write(byte[] place, JsonNode boundTo) {
    byte[] signed = ByteBuffer.allocate(1 + place.length).put(FORMAT).put(place).array();
    byte[] cursor = Arrays.copyOf(signed, signed.length + SIGNATURE_LENGTH);
    System.arraycopy(sign(signed, boundTo), 0, cursor, signed.length, SIGNATURE_LENGTH);
    return encode(cursor);
  }

  /**
   * The place that a cursor stands for.
   *
   * @throws ProblemException {@link Problems#INVALID_CURSOR} for a cursor that is edited or foreign
   */
  public byte[] read(String cursor, JsonNode boundTo) {
    byte[] bytes = decode(cursor);
    byte[] signed = Arrays.copyOf(bytes, bytes.length - SIGNATURE_LENGTH);
    byte[] signature = Arrays.copyOfRange(bytes, signed.length, bytes.length);
    if (signed[0] != FORMAT || !MessageDigest.isEqual(signature, sign(signed, boundTo))) {
      throw invalid();
    }
    return Arrays.copyOfRange(signed, 1, signed.length);
  }

  private byte[] sign(byte[] place, JsonNode boundTo) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(place);
      return Arrays.copyOf(mac.doFinal(CanonicalJson.bytes(boundTo)), SIGNATURE_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static String encode(byte[] cursor) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  private static byte[] decode(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      // A decoder passes over bits at the end that belong to no byte: two texts, one cursor.
      if (bytes.length <= SIGNATURE_LENGTH || !encode(bytes).equals(cursor)) {
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
