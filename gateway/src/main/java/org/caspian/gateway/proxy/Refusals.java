package org.caspian.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.caspian.platform.rest.Hangup;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemResponses;

/** Sends the gateway's own refusals, also to callers who are still sending their body. */
final class Refusals {

  private final Vertx vertx;
  private final ProblemResponses problems;

  Refusals(Vertx vertx, ProblemResponses problems) {
    this.vertx = vertx;
    this.problems = problems;
  }

  /**
   * Answers the exchange with the refusal. Does nothing if it is answered or the caller has gone.
   */
  void send(RoutingContext exchange, ProblemException refusal) {
    HttpServerRequest request = exchange.request();
    if (request.response().closed() || request.response().headWritten()) {
      return;
    }
    request.response().putHeader(Correlation.REQUEST_ID, request.getHeader(Correlation.REQUEST_ID));
    boolean stillSending = !request.isEnded() && HttpRules.hasBody(request.headers());
    if (stillSending) {
      Hangup.announce(request);
    }
    problems.send(exchange, refusal);
    if (stillSending) {
      LingeringClose.of(request, vertx);
    } else {
      request.resume();
    }
  }
}
