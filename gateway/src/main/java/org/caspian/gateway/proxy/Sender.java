package org.caspian.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;

/**
 * Where a request came from, as the gateway saw it.
 *
 * @param address the peer's IP address
 * @param scheme {@code http} or {@code https}
 * @param host the {@code Host} that was asked for
 */
record Sender(String address, String scheme, String host) {

  static Sender of(HttpServerRequest request) {
    return new Sender(
        request.remoteAddress().hostAddress(), request.scheme(), request.getHeader("Host"));
  }

  /** The value of a {@code Forwarded} header (RFC 7239). */
  String forwarded() {
    String node = address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
    return "for=" + node + ";host=\"" + host + "\";proto=" + scheme;
  }
}
