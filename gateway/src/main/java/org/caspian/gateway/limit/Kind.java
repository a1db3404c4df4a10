package org.caspian.gateway.limit;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;
import org.caspian.gateway.route.CanonicalPath;

/** What a request is counted as. Each kind has a budget of its own, so none uses up another's. */
public enum Kind {
  /** Of the authorization server: a token, a question about one, its end. */
  TOKEN,
  /** What changes nothing. */
  READ,
  /** A command. */
  WRITE,
  /** Many rows at once: imports and batches, and lists that are asked for as a file. */
  BULK;

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
  private static final Set<String> ROWS = Set.of("imports", "batches");
  private static final Set<String> FILES = Set.of("text/csv", "application/x-ndjson");

  /** The kind of a request with an access token. */
  public static Kind of(HttpServerRequest request, CanonicalPath path) {
    return of(request.method(), request.getHeader("Accept"), path);
  }

  static Kind of(HttpMethod method, String accepted, CanonicalPath path) {
    if (READING.contains(method)) {
      return asksForFile(accepted) ? BULK : READ;
    }
    return ROWS.contains(path.name()) ? BULK : WRITE;
  }

  private static boolean asksForFile(String accepted) {
    if (accepted == null) {
      return false;
    }
    String types = accepted.toLowerCase(Locale.ROOT);
    return FILES.stream().anyMatch(types::contains);
  }

  /** As metrics and the names of policies have it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
