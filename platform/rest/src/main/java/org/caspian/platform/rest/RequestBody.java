package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.RequestScoped;
import java.util.HexFormat;

/** The body of the current request as it came, for what must compare it. */
@RequestScoped
public class RequestBody {

  private byte[] raw = {};
  private JsonNode tree = MissingNode.getInstance();

  /** The bytes; empty without a body. */
  public byte[] raw() {
    return raw.clone();
  }

  /** The JSON value; a missing node without a body and for other media types. */
  public JsonNode tree() {
    return tree;
  }

  /**
   * SHA-256 in lower-case hex of the canonical JSON (RFC 8785), or of the bytes for other media
   * types and without a body.
   */
  public String canonicalHash() {
    return tree.isMissingNode()
        ? HexFormat.of().formatHex(Digests.sha256(raw))
        : CanonicalJson.sha256(tree);
  }

  void set(byte[] raw, JsonNode tree) {
    this.raw = raw;
    this.tree = tree;
  }
}
