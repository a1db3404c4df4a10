package org.caspian.gateway.route;

import java.util.List;
import java.util.Optional;
import org.caspian.platform.rest.ProblemException;

/**
 * A request target in the one form in which it is routed and forwarded, so that the gateway and the
 * service behind it never read the same bytes as two different paths.
 *
 * <p>What other readings exist for is refused, not repaired: {@code .} and {@code ..}, empty
 * segments, backslashes, {@code ;} parameters, control characters, encoded forms of all these,
 * double encodings, and percent-encoded bytes that are not well-formed UTF-8. What is equivalent by
 * RFC 3986 is normalised: encoded unreserved characters are decoded, hex digits are upper case.
 *
 * @param path the path in canonical form, beginning with a slash
 * @param query the query as it came, with escapes that can be decoded, or null
 * @param segments the decoded segments; the last one is empty after a trailing slash
 */
public record CanonicalPath(String path, String query, List<String> segments) {

  private static final String VERSION = "v1";

  public CanonicalPath {
    segments = List.copyOf(segments);
  }

  /**
   * Reads a request target.
   *
   * @param target the target as it stands in the request line; only the origin form is taken (RFC
   *     9112, 3.2.1)
   * @throws ProblemException {@link RouteProblems#BAD_PATH}
   */
  public static CanonicalPath of(String target) {
    return new PathReader(target).read();
  }

  /** What is sent to the service: path and query. */
  public String target() {
    return query == null ? path : path + '?' + query;
  }

  /** The name under {@code /v1} that decides who serves the path; empty for every other path. */
  public Optional<String> prefix() {
    return isVersioned() && !segments.get(1).isEmpty()
        ? Optional.of(segments.get(1))
        : Optional.empty();
  }

  /** Whether the path lies under {@code /v1/}. */
  public boolean isVersioned() {
    return segments.size() > 1 && segments.getFirst().equals(VERSION);
  }

  /** Whether the path is an import of rows, which may be larger and take longer. */
  public boolean isImport() {
    return isVersioned() && name().equals("imports");
  }

  /** The last segment; a slash behind it makes no other path. Empty for the path "/". */
  public String name() {
    boolean slash = segments.size() > 1 && segments.getLast().isEmpty();
    return segments.get(segments.size() - (slash ? 2 : 1));
  }
}
