package org.caspian.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ids of persons, derived from the institution and the code that it chose, so that every service
 * computes the same one without a call, and nobody without the key computes it back.
 */
@ApplicationScoped
public class PersonIds {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_LENGTH = 32;

  private final SecretKeySpec key;

  /**
   * Ids under a key.
   *
   * @param base64 {@code CASPIAN_PERSON_KEY}: 32 bytes in base64; the same everywhere, never
   *     changed
   */
  @Inject
  public PersonIds(@ConfigProperty(name = "caspian.person-key") String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length != KEY_LENGTH) {
      throw new IllegalArgumentException("CASPIAN_PERSON_KEY is not 32 bytes in base64");
    }
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * The id of a person: the first 16 bytes of HMAC-SHA256 with {@code CASPIAN_PERSON_KEY} over the
   * 16 bytes of the institution's id and the UTF-8 bytes of the code, as a UUID of version 8 (RFC
   * 9562).
   *
   * @param code in NFC, as it came through a strict body
   */
  public UUID of(UUID institution, String code) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(institution.getMostSignificantBits())
              .putLong(institution.getLeastSignificantBits())
              .array());
      return uuid(ByteBuffer.wrap(mac.doFinal(code.getBytes(StandardCharsets.UTF_8))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** Version and variant bits stand where RFC 9562 wants them, 122 bits of the hash around them. */
  private static UUID uuid(ByteBuffer hash) {
    long high = hash.getLong() & 0xffff_ffff_ffff_0fffL | 0x0000_0000_0000_8000L;
    long low = hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
