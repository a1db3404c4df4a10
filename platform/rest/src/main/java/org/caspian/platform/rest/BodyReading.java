package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.caspian.platform.rest.internal.Operation;

/** Reads a whole body within the limit of its operation. */
@ApplicationScoped
class BodyReading {

  private final CurrentOperation current;
  private final RequestBody body;

  @Inject
  BodyReading(CurrentOperation current, RequestBody body) {
    this.current = current;
    this.body = body;
  }

  /**
   * The bytes of the body, also kept as the {@link RequestBody}.
   *
   * @throws ProblemException for a body that is missing, too large, compressed, or in another
   *     charset
   */
  byte[] read(MediaType type, MultivaluedMap<String, String> headers, InputStream in)
      throws IOException {
    String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw new ProblemException(Problems.NOT_UTF8, "Bodies are UTF-8, not " + charset + ".");
    }
    String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(
              Problems.UNSUPPORTED_MEDIA_TYPE, "Send the body without Content-Encoding.")
          .header(HttpHeaders.ACCEPT_ENCODING, "identity");
    }
    int limit = current.bodyLimit();
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw tooLarge(limit);
    }
    if (bytes.length == 0 && requiresBody()) {
      throw missing(current.get().map(Operation::requiredMembers).orElse(List.of()));
    }
    body.set(bytes, MissingNode.getInstance());
    return bytes;
  }

  private boolean requiresBody() {
    return current.get().map(Operation::requiresBody).orElse(true);
  }

  /**
   * The refusal of a request that says nothing.
   *
   * @param members those that it has to have in JSON; empty if none
   */
  static ProblemException missing(List<String> members) {
    String detail =
        members.isEmpty()
            ? "A body is required."
            : "A body is required, as JSON with " + String.join(", ", members) + ".";
    return new ProblemException(Problems.INVALID_BODY, detail).at("", "required", "Send a body.");
  }

  static ProblemException tooLarge(int limit) {
    return new ProblemException(
            Problems.BODY_TOO_LARGE, "The body may have " + limit + " bytes at most.")
        .with("maxBytes", limit);
  }
}
