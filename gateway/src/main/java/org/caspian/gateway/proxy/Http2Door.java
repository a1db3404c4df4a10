package org.caspian.gateway.proxy;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.ContextLocals;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes requests of HTTP/2 in, by TLS only (ALPN): to change over to it on a plain connection is a
 * known way around a proxy, and no client needs it.
 */
@ApplicationScoped
class Http2Door implements HttpServerOptionsCustomizer {

  /** Nothing is to see the request twice. */
  private static final int BEFORE_ALL = 300_000;

  private static final String IS_INSIDE = Http2Door.class.getName();

  private Router router;

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false);
  }

  void install(@Observes Filters filters) {
    filters.register(this::receive, BEFORE_ALL);
  }

  void install(@Observes Router routes) {
    router = routes;
  }

  private void receive(RoutingContext exchange) {
    if (exchange.request().version() != HttpVersion.HTTP_2
        || ContextLocals.get(IS_INSIDE).isPresent()) {
      exchange.next();
      return;
    }
    ContextLocals.put(IS_INSIDE, true);
    router.handle(new Http2Request(exchange.request()));
  }
}
