package org.caspian.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Ids of persons, derived from the institution and the code that it chose, so that every service
 * computes the same one without a call, and nobody without the key computes it back.
 */
@ApplicationScoped
public class PersonIds {

  /**
   * The id of a person: the first 16 bytes of HMAC-SHA256 with {@code CASPIAN_PERSON_KEY} over the
   * 16 bytes of the institution's id and the UTF-8 bytes of the code, as a UUID of version 8 (RFC
   * 9562).
   *
   * @param code in NFC, as it came through a strict body
   */
  public UUID of(UUID institution, String code) {
    throw new UnsupportedOperationException();
  }
}
