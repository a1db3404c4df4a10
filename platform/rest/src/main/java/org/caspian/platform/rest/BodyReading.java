package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.caspian.platform.rest.internal.Operation;

/** Reads a whole body, unpacked, within the limit of its operation. */
@ApplicationScoped
class BodyReading {

  /** RFC 9110, 8.4.1.3: the two are one. */
  private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

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
   * @throws ProblemException for a body that is missing, too large, packed otherwise than by gzip,
   *     or in another charset
   */
  byte[] read(MediaType type, MultivaluedMap<String, String> headers, InputStream in)
      throws IOException {
    String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw new ProblemException(Problems.NOT_UTF8, "Bodies are UTF-8, not " + charset + ".");
    }
    int limit = current.bodyLimit();
    byte[] bytes = atMost(limit + 1, in, headers.getFirst(HttpHeaders.CONTENT_ENCODING));
    if (bytes.length > limit) {
      throw tooLarge(limit);
    }
    if (bytes.length == 0 && requiresBody()) {
      throw missing(current.get().map(Operation::requiredMembers).orElse(List.of()));
    }
    body.set(bytes, MissingNode.getInstance());
    return bytes;
  }

  /** Of what is packed no more is unpacked than is asked for, however much it would become. */
  private static byte[] atMost(int length, InputStream in, String encoding) throws IOException {
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return in.readNBytes(length);
    }
    if (!GZIP.contains(encoding.toLowerCase(Locale.ROOT))) {
      throw new ProblemException(
              Problems.UNSUPPORTED_MEDIA_TYPE, "A body may be packed with gzip, once, or not.")
          .header(HttpHeaders.ACCEPT_ENCODING, "gzip");
    }
    try (InputStream unpacked = new GZIPInputStream(in)) {
      return unpacked.readNBytes(length);
    } catch (ZipException | EOFException e) {
      throw new ProblemException(
          Problems.BAD_REQUEST, "The body is not what gzip makes, as Content-Encoding says it is.");
    }
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
