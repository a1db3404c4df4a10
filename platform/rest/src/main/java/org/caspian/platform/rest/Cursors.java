package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Cursors: the id of the last row seen, and a signature over it and over what the list was asked
 * for. The signature keeps a caller from walking to ids of others, and a cursor of one filter from
 * being taken as one of another, which would skip rows in silence.
 */
final class Cursors {

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte FORMAT = 1;
  private static final int ID_LENGTH = 1 + 2 * Long.BYTES;

  /** Half of an HMAC is as good as a UUID against guessing, and keeps the cursor short. */
  private static final int SIGNATURE_LENGTH = 16;

  private final byte[] key;

  Cursors(byte[] key) {
    if (key.length < 32) {
      throw new IllegalArgumentException("a cursor key has at least 32 bytes");
    }
    this.key = key.clone();
  }

  String write(UUID last, JsonNode boundTo) {
    byte[] id =
        ByteBuffer.allocate(ID_LENGTH)
            .put(FORMAT)
            .putLong(last.getMostSignificantBits())
            .putLong(last.getLeastSignificantBits())
            .array();
    byte[] cursor = Arrays.copyOf(id, ID_LENGTH + SIGNATURE_LENGTH);
    System.arraycopy(sign(id, boundTo), 0, cursor, ID_LENGTH, SIGNATURE_LENGTH);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  UUID read(String cursor, JsonNode boundTo) {
    byte[] bytes = decode(cursor);
    byte[] id = Arrays.copyOf(bytes, ID_LENGTH);
    byte[] signature = Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length);
    if (bytes.length != ID_LENGTH + SIGNATURE_LENGTH
        || bytes[0] != FORMAT
        || !MessageDigest.isEqual(signature, sign(id, boundTo))) {
      throw invalid();
    }
    ByteBuffer reader = ByteBuffer.wrap(id, 1, ID_LENGTH - 1);
    return new UUID(reader.getLong(), reader.getLong());
  }

  private byte[] sign(byte[] id, JsonNode boundTo) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(id);
      return Arrays.copyOf(mac.doFinal(CanonicalJson.bytes(boundTo)), SIGNATURE_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] decode(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length < ID_LENGTH) {
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
