package org.caspian.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.caspian.gateway.route.Methods;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;

/**
 * What a request must be before its path is looked at. Netty refuses most of what two parsers could
 * read differently before it gets here; what is asked again here does not depend on it.
 */
final class HttpRules {

  /** A registered name or an address, and a port: nothing that could break out of a header. */
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

  /** RFC 9110, 5.6.2. */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final Set<HttpVersion> VERSIONS =
      EnumSet.of(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1, HttpVersion.HTTP_2);

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private static final int DELETE = 0x7f;

  /** Colon, blank and line end beside a name and a value. */
  private static final int HEADER_OVERHEAD = 4;

  private final ProxyConfig config;

  HttpRules(ProxyConfig config) {
    this.config = config;
  }

  /**
   * Checks what holds for every request, whoever answers it.
   *
   * @throws ProblemException the first rule that it breaks
   */
  void check(HttpServerRequest request) {
    if (request.uri().length() > config.maxTarget()) {
      throw refused(
          Problems.URI_TOO_LONG, "The request target may have " + config.maxTarget() + " bytes.");
    }
    checkSize(request.headers(), config.maxHeaders().asLongValue());
    if (!VERSIONS.contains(request.version())) {
      throw refused(ProxyProblems.VERSION_NOT_SUPPORTED, "This is not HTTP/1.1.");
    }
    if (!Methods.KNOWN.contains(request.method())) {
      throw refused(ProxyProblems.METHOD_NOT_IMPLEMENTED, "The method is not known here.");
    }
    checkNames(request.headers());
    checkValues(request.headers());
    checkHost(request.headers().getAll("Host"));
    checkFraming(request.headers());
  }

  /**
   * Checks what holds for requests that are sent on.
   *
   * @param maxBody bytes that the body may have
   * @throws ProblemException the first rule that it breaks
   */
  void checkForwarded(MultiMap headers, long maxBody) {
    if (headers.contains("Upgrade", "websocket", true)) {
      throw refused(ProxyProblems.UPGRADE_REFUSED, "The connection is not upgraded.");
    }
    if (headers.getAll("Expect").stream().anyMatch(value -> !is100Continue(value))) {
      throw refused(ProxyProblems.EXPECTATION_FAILED, "Only 100-continue can be expected.");
    }
    checkBody(headers, maxBody);
  }

  /**
   * Checks what holds at one service.
   *
   * @throws ProblemException the first rule that it breaks
   */
  void checkSizes(MultiMap headers, Sizes sizes, boolean isImport) {
    checkSize(headers, sizes.headers());
    checkBody(headers, sizes.body(isImport));
  }

  private static void checkSize(MultiMap headers, long maxHeaders) {
    if (size(headers) > maxHeaders) {
      throw refused(
          Problems.HEADERS_TOO_LARGE,
          "The header fields may have " + maxHeaders + " bytes together.");
    }
  }

  /**
   * Checks the length of a body, where it is announced.
   *
   * @throws ProblemException body-too-large
   */
  static void checkBody(MultiMap headers, long maxBody) {
    if (bodyLength(headers) > maxBody) {
      throw bodyTooLarge(maxBody);
    }
  }

  /** The refusal of a body that is longer than it may be. */
  static ProblemException bodyTooLarge(long maxBody) {
    return refused(Problems.BODY_TOO_LARGE, "The body may have " + maxBody + " bytes here.");
  }

  /** The refusal of a body that breaks off, or whose chunks are none. */
  static ProblemException bodyUnreadable() {
    return refused(Problems.BAD_REQUEST, "The body broke off, or its chunks cannot be read.");
  }

  /** Whether the request comes with a body. */
  static boolean hasBody(MultiMap headers) {
    return headers.contains("Transfer-Encoding") || bodyLength(headers) > 0;
  }

  /** The announced length of the body; 0 if there is none or it is not known before. */
  static long bodyLength(MultiMap headers) {
    String length = headers.get("Content-Length");
    return length == null || !LENGTH.matcher(length).matches() ? 0 : Long.parseLong(length);
  }

  static boolean is100Continue(String expectation) {
    return expectation.equalsIgnoreCase("100-continue");
  }

  private static void checkNames(MultiMap headers) {
    if (headers.names().stream().anyMatch(name -> !TOKEN.matcher(name).matches())) {
      throw refused(Problems.BAD_REQUEST, "A header field has a name that is none.");
    }
  }

  /** Of HTTP/1 the parser refuses them, of HTTP/2 it does not. */
  private static void checkValues(MultiMap headers) {
    for (Map.Entry<String, String> header : headers) {
      if (header.getValue().chars().anyMatch(HttpRules::isControl)) {
        throw refused(Problems.BAD_REQUEST, "A header field has a value that is none.");
      }
    }
  }

  private static boolean isControl(int character) {
    return character < ' ' && character != '\t' || character == DELETE;
  }

  private static void checkHost(List<String> hosts) {
    if (hosts.size() != 1 || !HOST.matcher(hosts.getFirst()).matches()) {
      throw refused(Problems.BAD_REQUEST, "The request needs one Host, a name or an address.");
    }
  }

  private static void checkFraming(MultiMap headers) {
    List<String> lengths = headers.getAll("Content-Length");
    List<String> encodings = headers.getAll("Transfer-Encoding");
    boolean clear =
        encodings.isEmpty()
            ? lengths.isEmpty() || lengths.size() == 1 && isLength(lengths.getFirst())
            : lengths.isEmpty() && encodings.equals(List.of("chunked"));
    if (!clear) {
      throw refused(
          Problems.BAD_REQUEST,
          "The end of the body must be told in one way: one Content-Length, or chunked.");
    }
  }

  private static boolean isLength(String value) {
    return LENGTH.matcher(value).matches();
  }

  private static long size(MultiMap headers) {
    long size = 0;
    for (Map.Entry<String, String> header : headers) {
      size += header.getKey().length() + header.getValue().length() + HEADER_OVERHEAD;
    }
    return size;
  }

  private static ProblemException refused(ProblemType type, String detail) {
    return new ProblemException(type, detail);
  }
}
