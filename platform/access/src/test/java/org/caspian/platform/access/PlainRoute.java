package org.caspian.platform.access;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A route without JAX-RS, as the gateway has them. */
@ApplicationScoped
class PlainRoute {

  void register(@Observes Router router) {
    router.get("/v1/plain").handler(exchange -> exchange.end("plain"));
  }
}
