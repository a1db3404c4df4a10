package org.caspian.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.caspian.gateway.token.Issuer;

/**
 * The released document with the addresses of this platform in it: that of the API and that at
 * which a token is got. The file has them relative, which a client generated from a copy of it
 * could not use.
 */
final class PublicDocument {

  private static final String FILE = "contracts/openapi/caspian.json";
  private static final String TOKEN_URL = "tokenUrl";
  private static final ObjectMapper JSON = new ObjectMapper();

  private PublicDocument() {}

  /** The document, as JSON. */
  static Asset of(Issuer issuer) {
    try {
      JsonNode document = JSON.readTree(Asset.read(FILE, "application/json").plain());
      for (JsonNode server : document.path("servers")) {
        ((ObjectNode) server).put("url", issuer.address(""));
      }
      document
          .findParents(TOKEN_URL)
          .forEach(
              flow ->
                  ((ObjectNode) flow)
                      .put(TOKEN_URL, issuer.address(flow.path(TOKEN_URL).asText())));
      return Asset.of(JSON.writeValueAsBytes(document), "application/json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
