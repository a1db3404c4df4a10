package org.caspian.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.caspian.platform.rest.Hangup;

/**
 * Hangs up on a caller who was answered while still sending. Closing at once, with bytes of the
 * body unread, would make the system reset the connection, and the caller might never see the
 * answer; so what still comes is read and dropped, for a while.
 */
final class LingeringClose {

  private static final long MILLIS = 2_000;

  private final HttpServerRequest request;

  /** Enough for a sheet that is half too large again; dropping costs little. */
  private long bytesLeft = 8 << 20;

  private LingeringClose(HttpServerRequest request) {
    this.request = request;
  }

  /** Closes the connection of an answered request when its body has come, or soon. */
  static void of(HttpServerRequest request, Vertx vertx) {
    new LingeringClose(request).begin(vertx);
  }

  private void begin(Vertx vertx) {
    if (request.isEnded()) {
      close();
      return;
    }
    vertx.setTimer(MILLIS, fired -> close());
    request.exceptionHandler(broken -> close());
    request.endHandler(end -> close());
    request.handler(this::drop);
    request.resume();
  }

  private void drop(Buffer bytes) {
    bytesLeft -= bytes.length();
    if (bytesLeft < 0) {
      close();
    }
  }

  private void close() {
    Hangup.on(request);
  }
}
