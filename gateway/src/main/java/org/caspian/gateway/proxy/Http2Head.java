package org.caspian.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Set;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * Makes the head of a request of HTTP/2 (RFC 9113) say what that of HTTP/1.1 does: to whom it goes,
 * and whether a body follows. All behind the gateway speaks HTTP/1.1, and what looks at requests
 * here need not know of two kinds.
 */
final class Http2Head {

  private static final String HOST = "Host";
  private static final String USUAL_PORT = ":443";
  private static final String LENGTH = "Content-Length";

  /** Of connections of HTTP/1; RFC 9113, 8.2.2 has such a request refused. */
  private static final List<String> OF_A_CONNECTION =
      List.of("Connection", "Keep-Alive", "Proxy-Connection", "Transfer-Encoding", "Upgrade");

  /** Those that come without a body unless they tell its length. */
  private static final Set<HttpMethod> BODILESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.DELETE);

  private Http2Head() {}

  /**
   * Settles the head of a request; of HTTP/1 it is as it should be.
   *
   * @throws ProblemException bad-request
   */
  static void settle(HttpServerRequest request) {
    if (request.version() != HttpVersion.HTTP_2) {
      return;
    }
    MultiMap headers = request.headers();
    for (String name : OF_A_CONNECTION) {
      if (headers.contains(name)) {
        throw refused("HTTP/2 knows no " + name + ".");
      }
    }
    settleHost(request.authority(), headers);
    if (!headers.contains(LENGTH)) {
      if (BODILESS.contains(request.method())) {
        headers.set(LENGTH, "0");
      } else {
        headers.set("Transfer-Encoding", "chunked");
      }
    }
  }

  private static void settleHost(HostAndPort authority, MultiMap headers) {
    List<String> hosts = headers.getAll(HOST);
    if (authority != null) {
      String called = withoutPort(authority.toString());
      if (hosts.stream().anyMatch(host -> !withoutPort(host).equalsIgnoreCase(called))) {
        throw refused("Host and :authority differ.");
      }
      headers.set(HOST, authority.toString());
    }
  }

  /** Where it is the usual one of TLS, and means nothing. */
  private static String withoutPort(String host) {
    return host.endsWith(USUAL_PORT)
        ? host.substring(0, host.length() - USUAL_PORT.length())
        : host;
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(Problems.BAD_REQUEST, detail);
  }
}
