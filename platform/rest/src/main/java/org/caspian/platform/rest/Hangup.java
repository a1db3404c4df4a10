package org.caspian.platform.rest;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * Ends the way by which a request came, where the caller sends what nobody will read. Of HTTP/1
 * that is the connection, of HTTP/2 the stream: others of the connection go on.
 */
public final class Hangup {

  /** {@code NO_ERROR} of RFC 9113: the answer is whole, and the rest of the request not wanted. */
  private static final long NO_ERROR = 0;

  private Hangup() {}

  /** Tells the caller in the answer, which is not sent yet. HTTP/2 has no word for one stream. */
  public static void announce(HttpServerRequest request) {
    if (request.version() != HttpVersion.HTTP_2) {
      request.response().putHeader("Connection", "close");
    }
  }

  /** Hangs up. */
  public static void on(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_2) {
      request.response().reset(NO_ERROR);
    } else {
      request.connection().close();
    }
  }
}
