package org.caspian.platform.rest;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;
import org.caspian.platform.rest.internal.Budget;
import org.jboss.logging.Logger;

/**
 * Takes the whole body of one request in, on its event loop: before a place or a thread is taken,
 * which a caller that sends slowly would keep from others. Who comes later finds it collected.
 */
final class IncomingBody {

  private static final Logger LOG = Logger.getLogger(IncomingBody.class);
  private static final String CONTINUE = "100-continue";

  private final RoutingContext exchange;
  private final HttpServerRequest request;
  private final int limit;
  private final Budget budget;
  private final Vertx vertx;
  private final Buffer bytes = Buffer.buffer();
  private boolean settled;
  private int held;
  private long timer;

  /**
   * A body that nobody reads yet.
   *
   * @param limit the most bytes that it may have
   * @param budget what its bytes are taken from until the exchange ends
   */
  IncomingBody(RoutingContext exchange, int limit, Budget budget, Vertx vertx) {
    this.exchange = exchange;
    this.request = exchange.request();
    this.limit = limit;
    this.budget = budget;
    this.vertx = vertx;
  }

  /** Goes on with the exchange when the body is there, and fails it when it does not come. */
  void collect(Duration deadline) {
    timer = vertx.setTimer(deadline.toMillis(), ignored -> expire());
    exchange.addEndHandler(ended -> release());
    // A handler may set the stream going, which could end before the next handler is there.
    request.pause();
    request.handler(this::add).endHandler(end -> complete()).exceptionHandler(this::breakOff);
    if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.headers().remove(HttpHeaders.EXPECT);
      exchange.response().writeContinue();
    }
    request.resume();
  }

  private void add(Buffer part) {
    if (bytes.length() + part.length() > limit) {
      refuse(BodyReading.tooLarge(limit));
    } else if (!budget.take(part.length())) {
      refuse(Failures.ofStatus(503));
    } else {
      held += part.length();
      bytes.appendBuffer(part);
    }
  }

  private void complete() {
    vertx.cancelTimer(timer);
    if (!settled) {
      settled = true;
      if (bytes.length() == 0) {
        HttpDoor.forgetType(request);
      }
      RoutingContextInternal collected = (RoutingContextInternal) exchange;
      // Else a handler of the framework would wait for what is here already.
      collected.visitHandler(RoutingContextInternal.BODY_HANDLER);
      collected.setBody(bytes);
      exchange.next();
    }
  }

  private void refuse(ProblemException refusal) {
    settled = true;
    release();
    // The answer puts its own handler in the place of ours, and passes over what still comes.
    exchange.fail(refusal);
  }

  private void expire() {
    if (settled) {
      // Refused long ago, and still it sends.
      Hangup.on(request);
    } else {
      exchange.addEndHandler(ended -> Hangup.on(request));
      refuse(
          new ProblemException(
              Problems.REQUEST_TIMEOUT, "The body did not arrive in time; send it again."));
    }
  }

  private void breakOff(Throwable failure) {
    LOG.debug("The caller hung up while sending", failure);
    settled = true;
    vertx.cancelTimer(timer);
    release();
  }

  private void release() {
    budget.giveBack(held);
    held = 0;
  }
}
