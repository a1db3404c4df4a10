package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON Canonicalization Scheme (RFC 8785): one sequence of bytes for equal JSON values. */
public final class CanonicalJson {

  private CanonicalJson() {}

  /**
   * The canonical form.
   *
   * @throws IllegalArgumentException for a value outside I-JSON: a number that is no finite double,
   *     a lone surrogate
   */
  public static byte[] bytes(JsonNode value) {
    throw new UnsupportedOperationException();
  }

  /** SHA-256 of the canonical form, 64 lower-case hex digits. */
  public static String sha256(JsonNode value) {
    throw new UnsupportedOperationException();
  }
}
