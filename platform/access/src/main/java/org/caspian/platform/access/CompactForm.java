package org.caspian.platform.access;

import java.util.Base64;
import java.util.stream.Stream;

/** The compact serialization of a signed token (RFC 7515, 7.1). */
final class CompactForm {

  private static final int PARTS = 3;

  private CompactForm() {}

  /**
   * Whether the text is the one spelling of a token. Decoders pass over characters that are not
   * theirs and over bits at the end that belong to no byte, so that one token would have many
   * spellings, and what is kept by its text (a cache, a list of revoked ones) would miss some.
   */
  static boolean isExact(String token) {
    String[] parts = token.split("\\.", -1);
    return parts.length == PARTS && Stream.of(parts).allMatch(CompactForm::isExactPart);
  }

  private static boolean isExactPart(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
