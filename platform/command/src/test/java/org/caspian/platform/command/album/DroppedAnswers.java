package org.caspian.platform.command.album;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Cuts the connection after the command has committed and before its answer goes out. */
public class DroppedAnswers {

  /** The request header that asks for it. */
  public static final String HEADER = "X-Drop-Answer";

  @ServerResponseFilter
  void drop(RoutingContext exchange) {
    if (exchange.request().getHeader(HEADER) != null) {
      exchange.request().connection().close().toCompletionStage().toCompletableFuture().join();
    }
  }
}
