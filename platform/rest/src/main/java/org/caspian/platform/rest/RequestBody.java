package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;

/** The body of the current request as it came, for what must compare it. */
@RequestScoped
public class RequestBody {

  /** The bytes; empty without a body. */
  public byte[] raw() {
    throw new UnsupportedOperationException();
  }

  /** The JSON value; a missing node without a body and for other media types. */
  public JsonNode tree() {
    throw new UnsupportedOperationException();
  }

  /**
   * SHA-256 in lower-case hex of the canonical JSON (RFC 8785), or of the bytes for other media
   * types and without a body.
   */
  public String canonicalHash() {
    throw new UnsupportedOperationException();
  }
}
