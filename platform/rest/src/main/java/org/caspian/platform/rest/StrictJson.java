package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads JSON and refuses what careless parsers let through. Text is normalised to NFC. */
public final class StrictJson {

  private StrictJson() {}

  /**
   * Reads one JSON value.
   *
   * @throws ProblemException {@link Problems#NOT_UTF8}, or {@link Problems#MALFORMED_JSON} for what
   *     is not JSON, duplicate names, text after the value, nesting deeper than 32, numbers and
   *     strings that are too long or outside I-JSON (RFC 7493)
   */
  public static JsonNode parse(byte[] utf8) {
    throw new UnsupportedOperationException();
  }
}
