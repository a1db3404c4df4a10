package org.caspian.gateway.docs;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;
import org.caspian.platform.rest.EntityTags;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** Sends what does not change while the gateway runs, or says that the caller has it. */
final class AssetAnswer {

  private AssetAnswer() {}

  /**
   * Serves a path, to be read only. No token is asked for.
   *
   * @param path as Vert.x has it
   * @param policy the {@code Content-Security-Policy} of what is sent
   * @param asset what is there for a request; it may read files, and may throw a {@link
   *     ProblemException}
   */
  static void serve(
      Router router, String path, String policy, Function<RoutingContext, Asset> asset) {
    Route reading = router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    reading.blockingHandler(exchange -> send(exchange, asset.apply(exchange), policy), false);
    router.route(path).handler(AssetAnswer::refuseToWrite);
  }

  private static void refuseToWrite(RoutingContext exchange) {
    exchange.fail(
        new ProblemException(Problems.METHOD_NOT_ALLOWED, "This can only be read.")
            .header("Allow", "GET, HEAD"));
  }

  private static void send(RoutingContext exchange, Asset asset, String policy) {
    String accepted = exchange.request().getHeader("Accept-Encoding");
    boolean packed = accepted != null && accepted.contains("gzip");
    String entityTag = '"' + asset.digest() + (packed ? "-gzip\"" : "\"");
    HttpServerResponse answer =
        exchange
            .response()
            .putHeader("ETag", entityTag)
            .putHeader("Vary", "Accept, Accept-Encoding")
            .putHeader("Cache-Control", "no-cache")
            .putHeader("Content-Security-Policy", policy)
            .putHeader("X-Content-Type-Options", "nosniff");
    List<String> known = exchange.request().headers().getAll("If-None-Match");
    if (EntityTags.anyMatches(String.join(",", known), entityTag)) {
      answer.setStatusCode(304).end();
      return;
    }
    byte[] body = packed ? asset.packed() : asset.plain();
    answer
        .putHeader("Content-Type", asset.mediaType())
        .putHeader("Content-Length", Integer.toString(body.length));
    if (packed) {
      answer.putHeader("Content-Encoding", "gzip");
    }
    if (exchange.request().method() == HttpMethod.HEAD) {
      answer.end();
    } else {
      // The same bytes for all: a copy for each who does not read it would fill the memory.
      answer.end(BufferImpl.buffer(Unpooled.wrappedBuffer(body)));
    }
  }
}
